-- Which client system holds a record of which party, as the client says itself.
CREATE TABLE crm_party_link (
    id        BINARY(16)   NOT NULL,
    client_id VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    link_key  VARCHAR(190) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    party_id  BINARY(16)   NOT NULL,
    since     DATETIME(6)  NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY crm_party_link_key (client_id, link_key),
    KEY crm_party_link_party (party_id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;
