CREATE TABLE dos_form (
  id         BINARY(16)   NOT NULL PRIMARY KEY,
  form_key   VARCHAR(60)  NOT NULL,
  version    INT          NOT NULL,
  type_key   VARCHAR(60)  NOT NULL,
  form_schema JSON        NOT NULL,
  created    DATETIME(6)  NOT NULL,
  created_by VARCHAR(120) NOT NULL,
  CONSTRAINT dos_form_version UNIQUE (form_key, version)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

-- "unfinished" is 1 until the form is sent and NULL after it: one unfinished session per citizen and product, any number of sent ones.
CREATE TABLE dos_form_session (
  id              BINARY(16)    NOT NULL PRIMARY KEY,
  version         BIGINT        NOT NULL,
  citizen         BINARY(16)    NOT NULL,
  product         BINARY(16)    NOT NULL,
  product_version INT           NOT NULL,
  form_key        VARCHAR(60)   NOT NULL,
  form_version    INT           NOT NULL,
  answered_steps  VARCHAR(2000) NOT NULL,
  started         DATETIME(6)   NOT NULL,
  submitted       DATETIME(6)   NULL,
  dossier         BINARY(16)    NULL,
  unfinished      TINYINT       NULL,
  CONSTRAINT dos_form_session_once UNIQUE (citizen, product, unfinished),
  CONSTRAINT dos_form_session_dossier UNIQUE (dossier),
  CONSTRAINT dos_form_session_form FOREIGN KEY (form_key, form_version) REFERENCES dos_form (form_key, version)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

CREATE TABLE dos_form_answer (
  id         BINARY(16)                                     NOT NULL PRIMARY KEY,
  session    BINARY(16)                                     NOT NULL,
  field      VARCHAR(60)                                    NOT NULL,
  value      MEDIUMTEXT                                     NOT NULL,
  media_type VARCHAR(100)                                   NULL,
  byte_size  BIGINT                                         NULL,
  sha256     CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL,
  CONSTRAINT dos_form_answer_field UNIQUE (session, field),
  CONSTRAINT dos_form_answer_session FOREIGN KEY (session) REFERENCES dos_form_session (id),
  INDEX dos_form_answer_content (sha256)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

-- How each question of a sent form was met (asked, prefilled, skipped): what the city asks although it knows it shows here.
CREATE TABLE dos_form_field_use (
  id      BINARY(16)  NOT NULL PRIMARY KEY,
  session BINARY(16)  NOT NULL,
  field   VARCHAR(60) NOT NULL,
  how     VARCHAR(10) NOT NULL,
  CONSTRAINT dos_form_field_use_field UNIQUE (session, field),
  CONSTRAINT dos_form_field_use_session FOREIGN KEY (session) REFERENCES dos_form_session (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

-- Rows to wait at before a first row with a new key is written; waiting at the key itself ends in a deadlock when the first rolls back.
CREATE TABLE dos_claim_lock (
  bucket INT NOT NULL PRIMARY KEY
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

INSERT INTO dos_claim_lock (bucket)
WITH RECURSIVE buckets (b) AS (SELECT 0 UNION ALL SELECT b + 1 FROM buckets WHERE b < 255)
SELECT b FROM buckets;
