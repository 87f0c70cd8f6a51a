-- The only tables of the doors: what waits to be told to others, and what was told by mail.

-- One row per order key (destination and dossier): it is what workers claim, so that messages of one dossier keep their order
-- and those of other dossiers do not wait for them.
CREATE TABLE chn_outbox_key (
    order_key     VARCHAR(120) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    destination   VARCHAR(60)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    last_seq      BIGINT       NOT NULL,
    next_attempt  DATETIME(6)  NULL,      -- null: nothing waits; while claimed: the end of the lease
    claim_token   BINARY(16)   NULL,
    CONSTRAINT chn_outbox_key_pk PRIMARY KEY (order_key)
) ENGINE = InnoDB DEFAULT CHARACTER SET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

CREATE INDEX chn_outbox_key_due ON chn_outbox_key (next_attempt);

CREATE TABLE chn_outbox (
    id            BINARY(16)   NOT NULL,
    event_id      BINARY(16)   NOT NULL,  -- idempotency key: the id of what happened
    destination   VARCHAR(60)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    order_key     VARCHAR(120) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    seq           BIGINT       NOT NULL,
    payload       VARCHAR(2000) NOT NULL, -- JSON with ids only, never personal data
    created       DATETIME(6)  NOT NULL,
    attempts      INT          NOT NULL,
    next_attempt  DATETIME(6)  NULL,
    status        VARCHAR(12)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    last_error    VARCHAR(100) NULL,      -- a short code, never personal data
    delivered_at  DATETIME(6)  NULL,
    CONSTRAINT chn_outbox_pk PRIMARY KEY (id),
    CONSTRAINT chn_outbox_event UNIQUE (event_id)
) ENGINE = InnoDB DEFAULT CHARACTER SET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

CREATE INDEX chn_outbox_head ON chn_outbox (order_key, status, seq);
CREATE INDEX chn_outbox_list ON chn_outbox (status, created);
CREATE INDEX chn_outbox_purge ON chn_outbox (status, delivered_at);

-- One row per message handled by the mail door. Address and text are kept only where no mail server is configured (demo mode).
CREATE TABLE chn_sent_mail (
    id            BINARY(16)   NOT NULL,  -- id of the outbox row, also the Message-ID
    handled       DATETIME(6)  NOT NULL,
    outcome       VARCHAR(12)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    template      VARCHAR(60)  NOT NULL,
    reference     VARCHAR(40)  NULL,      -- number of the dossier or report
    recipient     VARCHAR(320) NULL,
    subject       VARCHAR(300) NULL,
    body_text     TEXT         NULL,
    body_html     TEXT         NULL,
    CONSTRAINT chn_sent_mail_pk PRIMARY KEY (id)
) ENGINE = InnoDB DEFAULT CHARACTER SET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

CREATE INDEX chn_sent_mail_list ON chn_sent_mail (handled);
