-- Newsletters of departments. Nobody keeps a list: who gets an issue is asked of the consents and of the parties at the moment of sending.
CREATE TABLE crm_newsletter (
    id          BINARY(16)    NOT NULL,
    version     BIGINT        NOT NULL,
    code        VARCHAR(40)   CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    unit        VARCHAR(40)   CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    name_nl     VARCHAR(120)  NOT NULL,
    name_en     VARCHAR(120)  NULL,
    name_fr     VARCHAR(120)  NULL,
    about_nl    VARCHAR(1000) NOT NULL,
    about_en    VARCHAR(1000) NULL,
    about_fr    VARCHAR(1000) NULL,
    sender_name VARCHAR(120)  NOT NULL,
    active      BOOLEAN       NOT NULL,
    created     DATETIME(6)   NOT NULL,
    created_by  VARCHAR(150)  NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY crm_newsletter_code (code)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

-- Asked for, not yet consented to. Only the hash of the link is kept, and only as long as the link works.
CREATE TABLE crm_newsletter_request (
    id         BINARY(16)   NOT NULL,
    mailbox    VARCHAR(254) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    party_id   BINARY(16)   NULL,
    language   VARCHAR(2)   NOT NULL,
    door       VARCHAR(20)  NOT NULL,
    requested  DATETIME(6)  NOT NULL,
    expires    DATETIME(6)  NOT NULL,
    token_hash BINARY(32)   NULL,
    used       DATETIME(6)  NULL,
    PRIMARY KEY (id),
    UNIQUE KEY crm_newsletter_request_token (token_hash),
    KEY crm_newsletter_request_mailbox (mailbox, requested),
    KEY crm_newsletter_request_expires (expires)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

CREATE TABLE crm_newsletter_request_item (
    request_id    BINARY(16) NOT NULL,
    newsletter_id BINARY(16) NOT NULL,
    PRIMARY KEY (request_id, newsletter_id),
    CONSTRAINT crm_newsletter_item_request FOREIGN KEY (request_id) REFERENCES crm_newsletter_request (id),
    CONSTRAINT crm_newsletter_item_newsletter FOREIGN KEY (newsletter_id) REFERENCES crm_newsletter (id)
) ENGINE = InnoDB;

-- The proof. Append only: the application has no statement that changes or removes a row.
CREATE TABLE crm_newsletter_consent (
    id              BINARY(16)    NOT NULL,
    newsletter_id   BINARY(16)    NOT NULL,
    mailbox         VARCHAR(254)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    party_id        BINARY(16)    NULL,
    language        VARCHAR(2)    NOT NULL,
    -- what was agreed to, as it was shown
    wording         VARCHAR(1000) NOT NULL,
    wording_version VARCHAR(20)   NOT NULL,
    door            VARCHAR(20)   NOT NULL,
    -- how it is known that the mailbox is theirs: a link that was mailed, or a certified attribute
    proof           VARCHAR(20)   NOT NULL,
    requested       DATETIME(6)   NOT NULL,
    given           DATETIME(6)   NOT NULL,
    PRIMARY KEY (id),
    KEY crm_newsletter_consent_box (newsletter_id, mailbox),
    KEY crm_newsletter_consent_party (party_id, newsletter_id),
    CONSTRAINT crm_newsletter_consent_newsletter FOREIGN KEY (newsletter_id) REFERENCES crm_newsletter (id),
    CONSTRAINT crm_newsletter_consent_party_fk FOREIGN KEY (party_id) REFERENCES crm_party (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

-- Append only too: a consent holds as long as it is not here.
CREATE TABLE crm_newsletter_withdrawal (
    consent_id BINARY(16)  NOT NULL,
    at         DATETIME(6) NOT NULL,
    door       VARCHAR(20) NOT NULL,
    -- issue by which it was withdrawn, when it was by one
    issue_id   BINARY(16)  NULL,
    PRIMARY KEY (consent_id),
    KEY crm_newsletter_withdrawal_issue (issue_id),
    CONSTRAINT crm_newsletter_withdrawal_consent FOREIGN KEY (consent_id) REFERENCES crm_newsletter_consent (id)
) ENGINE = InnoDB;

CREATE TABLE crm_newsletter_issue (
    id            BINARY(16)   NOT NULL,
    version       BIGINT       NOT NULL,
    newsletter_id BINARY(16)   NOT NULL,
    subject       VARCHAR(150) NOT NULL,
    body          MEDIUMTEXT   NOT NULL,
    places        VARCHAR(500) NULL,
    age_from      INT          NULL,
    age_until     INT          NULL,
    customer_role VARCHAR(40)  NULL,
    language      VARCHAR(2)   NULL,
    state         VARCHAR(20)  NOT NULL,
    send_at       DATETIME(6)  NULL,
    started       DATETIME(6)  NULL,
    author        VARCHAR(150) NOT NULL,
    created       DATETIME(6)  NOT NULL,
    sent_by       VARCHAR(150) NULL,
    PRIMARY KEY (id),
    KEY crm_newsletter_issue_newsletter (newsletter_id, created),
    KEY crm_newsletter_issue_state (state, send_at),
    CONSTRAINT crm_newsletter_issue_newsletter_fk FOREIGN KEY (newsletter_id) REFERENCES crm_newsletter (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

-- Who an issue goes to: once per mailbox, whatever happens.
CREATE TABLE crm_newsletter_recipient (
    id         BINARY(16)   NOT NULL,
    issue_id   BINARY(16)   NOT NULL,
    consent_id BINARY(16)   NOT NULL,
    mailbox    VARCHAR(254) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    language   VARCHAR(2)   NOT NULL,
    state      VARCHAR(20)  NOT NULL,
    attempts   INT          NOT NULL,
    -- beginning of the last attempt, and when the next may be, or until when somebody has it in hand
    attempted  DATETIME(6)  NULL,
    due        DATETIME(6)  NOT NULL,
    handled    DATETIME(6)  NULL,
    PRIMARY KEY (id),
    UNIQUE KEY crm_newsletter_recipient_once (issue_id, mailbox),
    KEY crm_newsletter_recipient_due (state, due),
    KEY crm_newsletter_recipient_attempted (attempted),
    KEY crm_newsletter_recipient_box (mailbox, state),
    CONSTRAINT crm_newsletter_recipient_issue FOREIGN KEY (issue_id) REFERENCES crm_newsletter_issue (id),
    CONSTRAINT crm_newsletter_recipient_consent FOREIGN KEY (consent_id) REFERENCES crm_newsletter_consent (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

-- Links to withdraw with; each attempt to send has one of its own, so that the one that arrived works.
CREATE TABLE crm_newsletter_link (
    token_hash   BINARY(32) NOT NULL,
    recipient_id BINARY(16) NOT NULL,
    PRIMARY KEY (token_hash),
    CONSTRAINT crm_newsletter_link_recipient FOREIGN KEY (recipient_id) REFERENCES crm_newsletter_recipient (id)
) ENGINE = InnoDB;
