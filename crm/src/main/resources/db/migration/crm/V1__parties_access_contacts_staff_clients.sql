-- Ground floor: parties, access log, interactions, contacts, staff, clients. Instants are UTC; ids are time-ordered UUIDs.

CREATE TABLE crm_party (
    id           BINARY(16)    NOT NULL,
    version      BIGINT        NOT NULL,
    kind         VARCHAR(20)   NOT NULL,
    identifier   VARCHAR(11)   NOT NULL,
    display_name VARCHAR(1010) NOT NULL,
    -- first words of the name without accents or capitals: what lists are sorted by
    sort_name    VARCHAR(190)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    registered   DATETIME(6)   NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY crm_party_identifier (identifier),
    KEY crm_party_sort (sort_name, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

-- One value per source: what somebody declared stays beside what a register certifies.
CREATE TABLE crm_party_attribute (
    id       BINARY(16)   NOT NULL,
    party_id BINARY(16)   NOT NULL,
    attr_key VARCHAR(60)  NOT NULL,
    source   VARCHAR(40)  NOT NULL,
    value    VARCHAR(500) NOT NULL,
    since    DATETIME(6)  NOT NULL,
    author   VARCHAR(150) NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY crm_party_attribute_source (party_id, attr_key, source),
    CONSTRAINT crm_party_attribute_party FOREIGN KEY (party_id) REFERENCES crm_party (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

-- Normalised by the application, so compared byte by byte.
CREATE TABLE crm_search_term (
    id       BINARY(16)   NOT NULL,
    party_id BINARY(16)   NOT NULL,
    kind     VARCHAR(10)  NOT NULL,
    term     VARCHAR(190) NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY crm_search_term_lookup (kind, term, party_id),
    KEY crm_search_term_party (party_id, kind, term),
    CONSTRAINT crm_search_term_party_fk FOREIGN KEY (party_id) REFERENCES crm_party (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- Append only: the application has no statement that changes or removes a row; the run-time database user needs INSERT and SELECT here.
CREATE TABLE crm_access_log (
    id             BINARY(16)   NOT NULL,
    at             DATETIME(6)  NOT NULL,
    subject_party  BINARY(16)   NOT NULL,
    caller_subject VARCHAR(150) NOT NULL,
    caller_party   BINARY(16)   NULL,
    unit           VARCHAR(40)  NULL,
    role           VARCHAR(40)  NOT NULL,
    category       VARCHAR(60)  NOT NULL,
    reference      VARCHAR(60)  NULL,
    purpose        VARCHAR(250) NOT NULL,
    PRIMARY KEY (id),
    KEY crm_access_log_subject (subject_party, at, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

CREATE TABLE crm_interaction (
    id        BINARY(16)   NOT NULL,
    at        DATETIME(6)  NOT NULL,
    party_id  BINARY(16)   NOT NULL,
    kind      VARCHAR(40)  NOT NULL,
    channel   VARCHAR(20)  NOT NULL,
    product   VARCHAR(150) NULL,
    unit      VARCHAR(40)  NULL,
    reference VARCHAR(60)  NULL,
    summary   VARCHAR(500) NOT NULL,
    author    VARCHAR(150) NOT NULL,
    PRIMARY KEY (id),
    KEY crm_interaction_party (party_id, at, id),
    CONSTRAINT crm_interaction_party_fk FOREIGN KEY (party_id) REFERENCES crm_party (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

CREATE TABLE crm_contact (
    id              BINARY(16)    NOT NULL,
    version         BIGINT        NOT NULL,
    at              DATETIME(6)   NOT NULL,
    party_id        BINARY(16)    NOT NULL,
    channel         VARCHAR(20)   NOT NULL,
    question        VARCHAR(250)  NOT NULL,
    notes           VARCHAR(4000) NULL,
    reference       VARCHAR(60)   NULL,
    result          VARCHAR(20)   NOT NULL,
    callback_unit   VARCHAR(40)   NULL,
    seconds         INT           NOT NULL,
    author          VARCHAR(150)  NOT NULL,
    author_name     VARCHAR(200)  NOT NULL,
    finished        DATETIME(6)   NULL,
    finished_by     VARCHAR(150)  NULL,
    finished_result VARCHAR(1000) NULL,
    PRIMARY KEY (id),
    KEY crm_contact_party (party_id, at),
    KEY crm_contact_callback (callback_unit, finished, at, id),
    CONSTRAINT crm_contact_party_fk FOREIGN KEY (party_id) REFERENCES crm_party (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

CREATE TABLE crm_staff (
    id      BINARY(16)   NOT NULL,
    version BIGINT       NOT NULL,
    -- lower case, compared byte by byte: an accent makes another person
    login   VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    name    VARCHAR(200) NOT NULL,
    unit    VARCHAR(40)  NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY crm_staff_login (login),
    KEY crm_staff_unit (unit, name)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

CREATE TABLE crm_staff_role (
    staff_id BINARY(16)  NOT NULL,
    role     VARCHAR(40) NOT NULL,
    PRIMARY KEY (staff_id, role),
    CONSTRAINT crm_staff_role_staff FOREIGN KEY (staff_id) REFERENCES crm_staff (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

CREATE TABLE crm_client (
    client_id  VARCHAR(100)  NOT NULL,
    version    BIGINT        NOT NULL,
    name       VARCHAR(200)  NOT NULL,
    salt       VARBINARY(32) NOT NULL,
    hash       VARBINARY(64) NOT NULL,
    iterations INT           NOT NULL,
    scopes     VARCHAR(1000) NOT NULL,
    PRIMARY KEY (client_id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- Who came first with a key (of a form, of a person): the row is taken before the thing itself is written.
CREATE TABLE crm_claim (
    kind      VARCHAR(20) NOT NULL,
    claim_key VARCHAR(64) NOT NULL,
    target_id BINARY(16)  NOT NULL,
    PRIMARY KEY (kind, claim_key)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
