-- Requests to erase a person's data, and what was done. They outlive the data and name nobody.
CREATE TABLE crm_erasure (
    id         BINARY(16)    NOT NULL,
    party_id   BINARY(16)    NOT NULL,
    asked      DATETIME(6)   NOT NULL,
    asked_by   VARCHAR(150)  NOT NULL,
    reason     VARCHAR(1000) NULL,
    state      VARCHAR(20)   NOT NULL,
    decided    DATETIME(6)   NULL,
    decided_by VARCHAR(150)  NULL,
    note       VARCHAR(1000) NULL,
    report     LONGTEXT      NULL,
    PRIMARY KEY (id),
    KEY crm_erasure_party (party_id, asked),
    KEY crm_erasure_state (state, asked)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

-- Of a party that was erased the number stands here as long as the source is still to be told to report no more.
ALTER TABLE crm_source_registration ADD COLUMN identifier VARCHAR(11) NULL;
