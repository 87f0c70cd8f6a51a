-- Who changed what in the register, with the entry before and after.
CREATE TABLE dos_trace (
    id           BINARY(16)   NOT NULL PRIMARY KEY,
    main_kind    VARCHAR(30)  NOT NULL,
    main_id      BINARY(16)   NOT NULL,
    kind         VARCHAR(30)  NOT NULL,
    entry        BINARY(16)   NOT NULL,
    action       VARCHAR(10)  NOT NULL,
    client       VARCHAR(255) NOT NULL,
    user_id      VARCHAR(255) NULL,
    display      VARCHAR(255) NULL,
    reason       TEXT         NULL,
    label        VARCHAR(255) NULL,
    at           DATETIME(6)  NOT NULL,
    facts_before LONGTEXT     NULL,
    facts_after  LONGTEXT     NULL,
    KEY dos_trace_main (main_id, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

-- Keys that clients sent along when they added an entry, so that a repeated request adds nothing.
CREATE TABLE dos_once (
    client      VARCHAR(255) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    kind        VARCHAR(30)  NOT NULL,
    client_key  VARCHAR(255) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    entry       BINARY(16)   NOT NULL,
    fingerprint CHAR(64)     NOT NULL,
    at          DATETIME(6)  NOT NULL,
    PRIMARY KEY (client, client_key, kind),
    KEY dos_once_at (at)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;
