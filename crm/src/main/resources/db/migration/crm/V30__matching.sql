-- Databases of departments: what they hold, as it came, and to whom of our parties it was linked. Instants are UTC; ids are time-ordered UUIDs.

CREATE TABLE crm_source_system (
    id      BINARY(16)   NOT NULL,
    version BIGINT       NOT NULL,
    code    VARCHAR(40)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    name    VARCHAR(200) NOT NULL,
    unit    VARCHAR(40)  NOT NULL,
    kind    VARCHAR(20)  NOT NULL,
    holds   VARCHAR(500) NOT NULL,
    -- JSON: the columns in their order, and which field of ours each of them is; null until somebody mapped them
    columns_json LONGTEXT NULL,
    mapping_json LONGTEXT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY crm_source_system_code (code),
    KEY crm_source_system_unit (unit, code)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

-- One import of a file. Rows that were refused stay readable, as they came.
CREATE TABLE crm_source_run (
    id             BINARY(16)   NOT NULL,
    version        BIGINT       NOT NULL,
    system_id      BINARY(16)   NOT NULL,
    file_name      VARCHAR(255) NOT NULL,
    started        DATETIME(6)  NOT NULL,
    finished       DATETIME(6)  NULL,
    actor          VARCHAR(150) NOT NULL,
    actor_name     VARCHAR(200) NOT NULL,
    rows_read      INT          NOT NULL,
    rows_added     INT          NOT NULL,
    rows_changed   INT          NOT NULL,
    rows_unchanged INT          NOT NULL,
    rows_refused   INT          NOT NULL,
    PRIMARY KEY (id),
    KEY crm_source_run_system (system_id, started, id),
    CONSTRAINT crm_source_run_system_fk FOREIGN KEY (system_id) REFERENCES crm_source_system (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

CREATE TABLE crm_source_refusal (
    id      BINARY(16)  NOT NULL,
    run_id  BINARY(16)  NOT NULL,
    line_no INT         NOT NULL,
    code    VARCHAR(40) NOT NULL,
    content LONGTEXT    NOT NULL,
    PRIMARY KEY (id),
    KEY crm_source_refusal_run (run_id, line_no),
    CONSTRAINT crm_source_refusal_run_fk FOREIGN KEY (run_id) REFERENCES crm_source_run (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

CREATE TABLE crm_source_record (
    id           BINARY(16)   NOT NULL,
    version      BIGINT       NOT NULL,
    system_id    BINARY(16)   NOT NULL,
    source_key   VARCHAR(190) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    -- JSON: every column of the row as it came
    content      LONGTEXT     NOT NULL,
    -- codes of what is wrong with it, separated by spaces
    problems     VARCHAR(500) NOT NULL,
    state        VARCHAR(20)  NOT NULL,
    party_id     BINARY(16)   NULL,
    score        DOUBLE       NULL,
    changed      DATETIME(6)  NOT NULL,
    decided      DATETIME(6)  NULL,
    decider      VARCHAR(150) NULL,
    decider_name VARCHAR(200) NULL,
    PRIMARY KEY (id),
    UNIQUE KEY crm_source_record_key (system_id, source_key),
    KEY crm_source_record_state (system_id, state, id),
    CONSTRAINT crm_source_record_system_fk FOREIGN KEY (system_id) REFERENCES crm_source_system (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

-- Parties that may be the one of a record. A verdict stays when the rest is matched anew: what is not the same is never proposed again.
CREATE TABLE crm_source_candidate (
    id           BINARY(16)   NOT NULL,
    record_id    BINARY(16)   NOT NULL,
    party_id     BINARY(16)   NOT NULL,
    score        DOUBLE       NOT NULL,
    levels       VARCHAR(300) NOT NULL,
    different    BOOLEAN      NOT NULL,
    decided      DATETIME(6)  NULL,
    decider      VARCHAR(150) NULL,
    decider_name VARCHAR(200) NULL,
    PRIMARY KEY (id),
    UNIQUE KEY crm_source_candidate_pair (record_id, party_id),
    CONSTRAINT crm_source_candidate_record_fk FOREIGN KEY (record_id) REFERENCES crm_source_record (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

-- The key of a party in a source system: with it changes find their way to and from the department.
CREATE TABLE crm_link (
    id          BINARY(16)   NOT NULL,
    system_id   BINARY(16)   NOT NULL,
    source_key  VARCHAR(190) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    party_id    BINARY(16)   NOT NULL,
    since       DATETIME(6)  NOT NULL,
    how         VARCHAR(20)  NOT NULL,
    author      VARCHAR(150) NOT NULL,
    author_name VARCHAR(200) NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY crm_link_key (system_id, source_key),
    KEY crm_link_party (party_id, system_id),
    CONSTRAINT crm_link_system_fk FOREIGN KEY (system_id) REFERENCES crm_source_system (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

-- Hashes under which a party is looked up as a candidate, kept in step with its values.
CREATE TABLE crm_match_key (
    hash     INT        NOT NULL,
    party_id BINARY(16) NOT NULL,
    PRIMARY KEY (hash, party_id),
    KEY crm_match_key_party (party_id)
) ENGINE = InnoDB;

-- Two parties that may be one.
CREATE TABLE crm_party_pair (
    id           BINARY(16)   NOT NULL,
    version      BIGINT       NOT NULL,
    party_a      BINARY(16)   NOT NULL,
    party_b      BINARY(16)   NOT NULL,
    score        DOUBLE       NOT NULL,
    levels       VARCHAR(300) NOT NULL,
    state        VARCHAR(20)  NOT NULL,
    found        DATETIME(6)  NOT NULL,
    decided      DATETIME(6)  NULL,
    decider      VARCHAR(150) NULL,
    decider_name VARCHAR(200) NULL,
    reason       VARCHAR(500) NULL,
    PRIMARY KEY (id),
    UNIQUE KEY crm_party_pair_parties (party_a, party_b),
    KEY crm_party_pair_state (state, score, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;
