-- What was agreed with a client system about the data of parties. Nothing is changed or removed: a contract ends, and who ended it is kept.
CREATE TABLE crm_contract (
    id               BINARY(16)   NOT NULL,
    client_id        VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    client_name      VARCHAR(200) NOT NULL,
    purpose          VARCHAR(250) NOT NULL,
    legal_basis      VARCHAR(250) NOT NULL,
    retention_days   INT          NOT NULL,
    secret_addresses BOOLEAN      NOT NULL,
    valid_from       DATE         NOT NULL,
    valid_until      DATE         NULL,
    concluded        DATETIME(6)  NOT NULL,
    concluded_by     VARCHAR(150) NOT NULL,
    ended            DATETIME(6)  NULL,
    ended_by         VARCHAR(150) NULL,
    end_reason       VARCHAR(500) NULL,
    PRIMARY KEY (id),
    KEY crm_contract_client (client_id, valid_from)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

CREATE TABLE crm_contract_term (
    id          BINARY(16)  NOT NULL,
    contract_id BINARY(16)  NOT NULL,
    attr_key    VARCHAR(80) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    readable    BOOLEAN     NOT NULL,
    writable    BOOLEAN     NOT NULL,
    searchable  BOOLEAN     NOT NULL,
    minimum     VARCHAR(20) NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY crm_contract_term_key (contract_id, attr_key),
    CONSTRAINT crm_contract_term_fk FOREIGN KEY (contract_id) REFERENCES crm_contract (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;
