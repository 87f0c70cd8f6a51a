-- Which parties a source was asked to report on, and which it is still to be asked.
CREATE TABLE crm_source_registration (
    party_id BINARY(16)   NOT NULL,
    wanted   BOOLEAN      NOT NULL,
    known    BOOLEAN      NOT NULL,
    attempts INT          NOT NULL,
    due      DATETIME(6)  NULL,
    failure  VARCHAR(500) NULL,
    PRIMARY KEY (party_id),
    KEY crm_source_registration_due (due),
    CONSTRAINT crm_source_registration_party FOREIGN KEY (party_id) REFERENCES crm_party (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

INSERT INTO crm_source_registration (party_id, wanted, known, attempts, due)
SELECT id, TRUE, FALSE, 0, UTC_TIMESTAMP(6) FROM crm_party;

CREATE TABLE crm_notice (
    id           BINARY(16)    NOT NULL,
    source       VARCHAR(40)   NOT NULL,
    source_id    VARCHAR(190)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    identifier   VARCHAR(20)   NOT NULL,
    party_id     BINARY(16)    NULL,
    kind         VARCHAR(20)   NOT NULL,
    occurred     DATE          NULL,
    details      VARCHAR(2000) NULL,
    received     DATETIME(6)   NOT NULL,
    state        VARCHAR(20)   NOT NULL,
    attempts     INT           NOT NULL,
    failure      VARCHAR(500)  NULL,
    due          DATETIME(6)   NULL,
    leased_until DATETIME(6)   NULL,
    changed      VARCHAR(2000) NULL,
    PRIMARY KEY (id),
    UNIQUE KEY crm_notice_source_id (source, source_id),
    KEY crm_notice_due (due, received),
    KEY crm_notice_identifier (identifier, due)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

-- Not everybody has a number: associations, people from abroad, those whom a department wrote down by name.
ALTER TABLE crm_party
    MODIFY identifier VARCHAR(11) NULL,
    ADD COLUMN merged_into BINARY(16) NULL,
    ADD KEY crm_party_merged_into (merged_into);

CREATE TABLE crm_merge (
    id          BINARY(16)   NOT NULL,
    kept        BINARY(16)   NOT NULL,
    merged      BINARY(16)   NOT NULL,
    at          DATETIME(6)  NOT NULL,
    author      VARCHAR(150) NOT NULL,
    reason      VARCHAR(500) NOT NULL,
    undone      DATETIME(6)  NULL,
    undone_by   VARCHAR(150) NULL,
    undo_reason VARCHAR(500) NULL,
    PRIMARY KEY (id),
    KEY crm_merge_kept (kept),
    KEY crm_merge_merged (merged)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;
