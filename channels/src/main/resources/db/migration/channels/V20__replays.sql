-- To look at one destination, and at what it was given in a span of time.
CREATE INDEX chn_outbox_destination ON chn_outbox (destination, status, delivered_at);

-- Who let what be sent again; the key of the request makes a repeat of it harmless.
CREATE TABLE chn_replay (
    id           BINARY(16)   NOT NULL,
    request_key  VARCHAR(200) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
    at           DATETIME(6)  NOT NULL,
    actor        VARCHAR(150) NOT NULL,
    destination  VARCHAR(60)  CHARACTER SET ascii COLLATE ascii_bin NULL,
    message_id   BINARY(16)   NULL,
    from_at      DATETIME(6)  NULL,
    until_at     DATETIME(6)  NULL,
    replayed     INT          NOT NULL,
    hurried      INT          NOT NULL,
    more         TINYINT      NOT NULL,
    CONSTRAINT chn_replay_pk PRIMARY KEY (id),
    CONSTRAINT chn_replay_key UNIQUE (request_key)
) ENGINE = InnoDB DEFAULT CHARACTER SET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;
