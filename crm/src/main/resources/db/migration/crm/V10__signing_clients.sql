-- Clients that sign their own tokens (ZGW APIs). To check such a signature the secret itself is needed, so it is kept encrypted; its key is not here.

CREATE TABLE crm_signing_client (
    client_id VARCHAR(100) NOT NULL,
    version   BIGINT       NOT NULL,
    name      VARCHAR(200) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci NOT NULL,
    changed   DATETIME(6)  NOT NULL,
    blocked   DATETIME(6)  NULL,
    -- to the hour: no write for every request
    last_used DATETIME(6)  NULL,
    PRIMARY KEY (client_id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE crm_signing_secret (
    id          BINARY(16)     NOT NULL,
    client_id   VARCHAR(100)   NOT NULL,
    key_id      VARCHAR(16)    NOT NULL,
    nonce       VARBINARY(12)  NOT NULL,
    sealed      VARBINARY(300) NOT NULL,
    created     DATETIME(6)    NOT NULL,
    valid_until DATETIME(6)    NULL,
    PRIMARY KEY (id),
    KEY crm_signing_secret_client (client_id),
    CONSTRAINT crm_signing_secret_client_fk FOREIGN KEY (client_id) REFERENCES crm_signing_client (client_id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- Append only: who did what with a client, when and why.
CREATE TABLE crm_client_act (
    id         BINARY(16)   NOT NULL,
    client_id  VARCHAR(255) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    at         DATETIME(6)  NOT NULL,
    actor      VARCHAR(150) NOT NULL,
    actor_name VARCHAR(200) NOT NULL,
    act        VARCHAR(40)  NOT NULL,
    reason     VARCHAR(500) NOT NULL,
    PRIMARY KEY (id),
    KEY crm_client_act_client (client_id, at, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;
