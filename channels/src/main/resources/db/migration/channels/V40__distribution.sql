-- Destinations carry the id of a client, which may be long.
ALTER TABLE chn_outbox_key MODIFY order_key VARCHAR(170) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
                           MODIFY destination VARCHAR(120) CHARACTER SET ascii COLLATE ascii_bin NOT NULL;
ALTER TABLE chn_outbox MODIFY order_key VARCHAR(170) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
                       MODIFY destination VARCHAR(120) CHARACTER SET ascii COLLATE ascii_bin NOT NULL;
ALTER TABLE chn_replay MODIFY destination VARCHAR(120) CHARACTER SET ascii COLLATE ascii_bin NULL;

-- One row per record that a client system holds of a party: which version is here and which one the system said it has.
CREATE TABLE chn_distribution (
    id              BINARY(16)   NOT NULL,
    client_id       VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    link_key        VARCHAR(190) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    party_id        BINARY(16)   NOT NULL,
    version         BIGINT       NOT NULL,
    acknowledged    BIGINT       NULL,      -- null: nothing was ever acknowledged
    acknowledged_at DATETIME(6)  NULL,
    behind_since    DATETIME(6)  NULL,      -- null: in step
    CONSTRAINT chn_distribution_pk PRIMARY KEY (id),
    CONSTRAINT chn_distribution_link UNIQUE (client_id, link_key)
) ENGINE = InnoDB DEFAULT CHARACTER SET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

CREATE INDEX chn_distribution_behind ON chn_distribution (behind_since, id);
