-- Report points, categories that lead to them, and reports. Instants are UTC; ids are time-ordered UUIDs.

CREATE TABLE cmp_point (
    code    VARCHAR(40)  NOT NULL,
    version BIGINT       NOT NULL,
    name_nl VARCHAR(150) NOT NULL,
    name_en VARCHAR(150) NULL,
    name_fr VARCHAR(150) NULL,
    phone   VARCHAR(40)  NULL,
    email   VARCHAR(254) NULL,
    unit    VARCHAR(40)  NOT NULL,
    general BOOLEAN      NOT NULL,
    PRIMARY KEY (code),
    KEY cmp_point_unit (unit, general)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

CREATE TABLE cmp_category (
    code    VARCHAR(40)  NOT NULL,
    version BIGINT       NOT NULL,
    name_nl VARCHAR(150) NOT NULL,
    name_en VARCHAR(150) NULL,
    name_fr VARCHAR(150) NULL,
    point   VARCHAR(40)  NOT NULL,
    norm    INT          NOT NULL,
    PRIMARY KEY (code),
    CONSTRAINT cmp_category_point FOREIGN KEY (point) REFERENCES cmp_point (code)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

CREATE TABLE cmp_report (
    id           BINARY(16)    NOT NULL,
    version      BIGINT        NOT NULL,
    number       VARCHAR(20)   NOT NULL,
    -- SHA-256 of the form's key: the same form twice is one report
    key_hash     BINARY(32)    NOT NULL,
    -- SHA-256 of the secret that only the reporter has
    token_hash   BINARY(32)    NOT NULL,
    category     VARCHAR(40)   NOT NULL,
    point        VARCHAR(40)   NOT NULL,
    description  VARCHAR(2000) NOT NULL,
    latitude     DOUBLE        NULL,
    longitude    DOUBLE        NULL,
    address_text VARCHAR(250)  NULL,
    email        VARCHAR(254)  NULL,
    channel      VARCHAR(20)   NOT NULL,
    reporter     BINARY(16)    NULL,
    status       VARCHAR(20)   NOT NULL,
    is_open      BOOLEAN       NOT NULL,
    answer       VARCHAR(2000) NULL,
    filed        DATETIME(6)   NOT NULL,
    expected     DATE          NOT NULL,
    answered     DATETIME(6)   NULL,
    answered_by  VARCHAR(150)  NULL,
    PRIMARY KEY (id),
    UNIQUE KEY cmp_report_number (number),
    UNIQUE KEY cmp_report_key (key_hash),
    UNIQUE KEY cmp_report_token (token_hash),
    KEY cmp_report_list (point, is_open, filed, id),
    KEY cmp_report_reporter (reporter, filed, id),
    CONSTRAINT cmp_report_category FOREIGN KEY (category) REFERENCES cmp_category (code),
    CONSTRAINT cmp_report_point FOREIGN KEY (point) REFERENCES cmp_point (code)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

-- Last number given in a year. The rows are always there, so that two who draw wait for each other and never insert.
CREATE TABLE cmp_number (
    year       SMALLINT NOT NULL,
    last_value INT      NOT NULL,
    PRIMARY KEY (year)
) ENGINE = InnoDB;

INSERT INTO cmp_number (year, last_value)
WITH RECURSIVE years AS (SELECT 2020 AS y UNION ALL SELECT y + 1 FROM years WHERE y < 2150)
SELECT y, 0 FROM years;

-- Rows that are always there, to be locked before a key is looked up and inserted.
CREATE TABLE cmp_key_lock (
    bucket SMALLINT NOT NULL,
    PRIMARY KEY (bucket)
) ENGINE = InnoDB;

INSERT INTO cmp_key_lock (bucket)
WITH RECURSIVE numbers AS (SELECT 0 AS n UNION ALL SELECT n + 1 FROM numbers WHERE n < 255)
SELECT n FROM numbers;

-- One row: the seed from which the reporters' secrets are derived; empty until the first report.
CREATE TABLE cmp_seed (
    id   SMALLINT      NOT NULL,
    seed VARBINARY(32) NULL,
    PRIMARY KEY (id)
) ENGINE = InnoDB;

INSERT INTO cmp_seed (id, seed) VALUES (1, NULL);
