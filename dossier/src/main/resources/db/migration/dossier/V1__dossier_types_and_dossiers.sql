CREATE TABLE dos_type (
  id            BINARY(16)   NOT NULL PRIMARY KEY,
  type_key      VARCHAR(60)  NOT NULL,
  version       INT          NOT NULL,
  title         JSON         NOT NULL,
  unit          VARCHAR(40)  NOT NULL,
  process       VARCHAR(100) NOT NULL,
  target_days   INT          NOT NULL,
  deadline_days INT          NOT NULL,
  statuses      JSON         NOT NULL,
  created       DATETIME(6)  NOT NULL,
  created_by    VARCHAR(120) NOT NULL,
  CONSTRAINT dos_type_version UNIQUE (type_key, version)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

-- One row a year; whoever draws a number holds the row until the transaction ends. The rows of a century are made here: making one at the
-- first dossier of a year would let waiters on the new key end each other as deadlocks when the first rolls back.
CREATE TABLE dos_counter (
  counter_year INT    NOT NULL PRIMARY KEY,
  last_rank    BIGINT NOT NULL
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

INSERT INTO dos_counter (counter_year, last_rank)
WITH RECURSIVE years (y) AS (SELECT 2020 UNION ALL SELECT y + 1 FROM years WHERE y < 2125)
SELECT y, 0 FROM years;

CREATE TABLE dos_dossier (
  id              BINARY(16)   NOT NULL PRIMARY KEY,
  version         BIGINT       NOT NULL,
  number          VARCHAR(20)  NOT NULL,
  type_key        VARCHAR(60)  NOT NULL,
  type_version    INT          NOT NULL,
  product         BINARY(16)   NOT NULL,
  product_version INT          NOT NULL,
  applicant       BINARY(16)   NOT NULL,
  applicant_name  VARCHAR(300) NOT NULL,
  unit            VARCHAR(40)  NOT NULL,
  channel         VARCHAR(20)  NOT NULL,
  status          VARCHAR(60)  NOT NULL,
  opened          DATETIME(6)  NOT NULL,
  target          DATE         NOT NULL,
  deadline        DATE         NOT NULL,
  closed          DATETIME(6)  NULL,
  result          VARCHAR(60)  NULL,
  handler         VARCHAR(120) NULL,
  CONSTRAINT dos_dossier_number UNIQUE (number),
  CONSTRAINT dos_dossier_type FOREIGN KEY (type_key, type_version) REFERENCES dos_type (type_key, version),
  INDEX dos_dossier_applicant (applicant, id),
  INDEX dos_dossier_unit (unit, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

CREATE TABLE dos_history (
  id          BINARY(16)    NOT NULL PRIMARY KEY,
  dossier     BINARY(16)    NOT NULL,
  happened    DATETIME(6)   NOT NULL,
  kind        VARCHAR(30)   NOT NULL,
  status      VARCHAR(60)   NULL,
  author      VARCHAR(120)  NOT NULL,
  author_name VARCHAR(300)  NOT NULL,
  reason      VARCHAR(4000) NULL,
  CONSTRAINT dos_history_dossier FOREIGN KEY (dossier) REFERENCES dos_dossier (id),
  INDEX dos_history_of_dossier (dossier, kind, happened)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

CREATE TABLE dos_answer (
  id       BINARY(16)  NOT NULL PRIMARY KEY,
  dossier  BINARY(16)  NOT NULL,
  position INT         NOT NULL,
  field    VARCHAR(60) NOT NULL,
  label    JSON        NOT NULL,
  value    MEDIUMTEXT  NOT NULL,
  is_file  BOOLEAN     NOT NULL,
  source   VARCHAR(40) NULL,
  since    DATETIME(6) NULL,
  CONSTRAINT dos_answer_field UNIQUE (dossier, field),
  CONSTRAINT dos_answer_dossier FOREIGN KEY (dossier) REFERENCES dos_dossier (id),
  INDEX dos_answer_order (dossier, position)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;
