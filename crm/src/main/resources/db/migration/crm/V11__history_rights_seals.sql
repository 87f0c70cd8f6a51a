-- What a source says has a time in the world (valid) and a time in which the city believed it (since, superseded): both questions can be asked of any day.
ALTER TABLE crm_party_attribute
    ADD COLUMN certification VARCHAR(20) NOT NULL DEFAULT 'UNPROVEN',
    ADD COLUMN valid_from    DATE        NULL,
    ADD COLUMN valid_until   DATE        NULL,
    ADD COLUMN superseded    DATETIME(6) NULL,
    ADD KEY crm_party_attribute_party_key (party_id, attr_key),
    DROP KEY crm_party_attribute_source;

UPDATE crm_party_attribute SET certification = 'AUTHENTIC' WHERE source IN ('NATIONAL_REGISTER', 'CROSSROADS_BANK_ENTERPRISES');
UPDATE crm_party_attribute SET certification = 'PROVEN' WHERE source = 'VERIFIED_BY_STAFF';

-- Which department may do what with which kind of data, why and by which law. Nothing is changed or removed: a role ends, and who ended it is kept.
CREATE TABLE crm_department_role (
    id          BINARY(16)   NOT NULL,
    unit        VARCHAR(40)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    category    VARCHAR(40)  NOT NULL,
    entitlement VARCHAR(20)  NOT NULL,
    purpose     VARCHAR(250) NOT NULL,
    legal_basis VARCHAR(250) NOT NULL,
    valid_from  DATE         NOT NULL,
    valid_until DATE         NULL,
    given       DATETIME(6)  NOT NULL,
    given_by    VARCHAR(150) NOT NULL,
    ended       DATETIME(6)  NULL,
    ended_by    VARCHAR(150) NULL,
    end_reason  VARCHAR(500) NULL,
    PRIMARY KEY (id),
    KEY crm_department_role_unit (unit, category, entitlement)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

ALTER TABLE crm_access_log
    ADD COLUMN caller_name VARCHAR(200)  NULL,
    ADD COLUMN fields      VARCHAR(2000) NULL,
    ADD COLUMN legal_basis VARCHAR(250)  NULL,
    ADD KEY crm_access_log_at (at, id);

-- Each seal hashes a row of the log together with the seal before it, so that nobody can change, remove or insert one unseen.
CREATE TABLE crm_access_seal (
    number    BIGINT      NOT NULL,
    record_id BINARY(16)  NOT NULL,
    sealed    DATETIME(6) NOT NULL,
    hash      BINARY(32)  NOT NULL,
    PRIMARY KEY (number),
    UNIQUE KEY crm_access_seal_record (record_id)
) ENGINE = InnoDB;

-- One row: sealing is done by whoever holds it.
CREATE TABLE crm_access_chain (
    id     TINYINT    NOT NULL,
    number BIGINT     NOT NULL,
    hash   BINARY(32) NOT NULL,
    PRIMARY KEY (id)
) ENGINE = InnoDB;

INSERT INTO crm_access_chain (id, number, hash) VALUES (1, 0, REPEAT(CHAR(0), 32));

CREATE TABLE crm_relation (
    id          BINARY(16)   NOT NULL,
    from_party  BINARY(16)   NOT NULL,
    to_party    BINARY(16)   NOT NULL,
    kind        VARCHAR(40)  NOT NULL,
    -- of a mandate: slugs of products, separated by commas; nothing stands for everything
    scope       VARCHAR(500) NULL,
    source      VARCHAR(40)  NOT NULL,
    proof       VARCHAR(500) NULL,
    valid_from  DATE         NULL,
    valid_until DATE         NULL,
    since       DATETIME(6)  NOT NULL,
    author      VARCHAR(150) NOT NULL,
    superseded  DATETIME(6)  NULL,
    ended_by    VARCHAR(150) NULL,
    end_reason  VARCHAR(500) NULL,
    PRIMARY KEY (id),
    KEY crm_relation_from (from_party, kind),
    KEY crm_relation_to (to_party, kind),
    CONSTRAINT crm_relation_from_fk FOREIGN KEY (from_party) REFERENCES crm_party (id),
    CONSTRAINT crm_relation_to_fk FOREIGN KEY (to_party) REFERENCES crm_party (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

CREATE TABLE crm_customer_role (
    id          BINARY(16)   NOT NULL,
    party_id    BINARY(16)   NOT NULL,
    role        VARCHAR(40)  NOT NULL,
    unit        VARCHAR(40)  NULL,
    reference   VARCHAR(60)  NULL,
    valid_from  DATE         NOT NULL,
    valid_until DATE         NULL,
    since       DATETIME(6)  NOT NULL,
    author      VARCHAR(150) NOT NULL,
    ended       DATETIME(6)  NULL,
    ended_by    VARCHAR(150) NULL,
    PRIMARY KEY (id),
    KEY crm_customer_role_party (party_id, role),
    KEY crm_customer_role_role (role, valid_until),
    CONSTRAINT crm_customer_role_party_fk FOREIGN KEY (party_id) REFERENCES crm_party (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

CREATE TABLE crm_preference (
    party_id BINARY(16)   NOT NULL,
    message  VARCHAR(40)  NOT NULL,
    channel  VARCHAR(20)  NOT NULL,
    since    DATETIME(6)  NOT NULL,
    author   VARCHAR(150) NOT NULL,
    PRIMARY KEY (party_id, message),
    CONSTRAINT crm_preference_party_fk FOREIGN KEY (party_id) REFERENCES crm_party (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

-- The number of an organisation is public, that of a person is not: they are found by different rights.
UPDATE crm_search_term t JOIN crm_party p ON p.id = t.party_id SET t.kind = 'COMPANY_ID' WHERE t.kind = 'ID' AND p.kind = 'ORGANISATION';
