-- Long work: a job, and a row for each thing it has to do. Rows are done one by one, each in a transaction of its own, so a job that was
-- stopped goes on where it was, and its rows are its report.
CREATE TABLE dos_job (
  id           BINARY(16)   NOT NULL PRIMARY KEY,
  kind         VARCHAR(30)  NOT NULL,
  title        VARCHAR(255) NOT NULL,
  parameters   MEDIUMTEXT   NOT NULL,
  reason       TEXT         NULL,
  state        VARCHAR(12)  NOT NULL,
  created      DATETIME(6)  NOT NULL,
  created_by   VARCHAR(255) NOT NULL,
  creator_name VARCHAR(255) NOT NULL,
  finished     DATETIME(6)  NULL,
  leased_until DATETIME(6)  NULL,
  KEY dos_job_kind (kind, created),
  KEY dos_job_state (state, created)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

-- source: the id under which the thing is known outside, for example in an export; entry: what came of it in the register.
CREATE TABLE dos_job_row (
  id       BINARY(16)   NOT NULL PRIMARY KEY,
  job      BINARY(16)   NOT NULL,
  place    INT          NOT NULL,
  kind     VARCHAR(40)  NOT NULL,
  source   BINARY(16)   NULL,
  label    VARCHAR(255) NOT NULL,
  facts    MEDIUMTEXT   NULL,
  remarks  MEDIUMTEXT   NOT NULL,
  faults   MEDIUMTEXT   NOT NULL,
  forecast VARCHAR(10)  NOT NULL,
  outcome  VARCHAR(10)  NOT NULL,
  entry    BINARY(16)   NULL,
  attempts INT          NOT NULL,
  done     DATETIME(6)  NULL,
  UNIQUE KEY dos_job_row_place (job, place),
  KEY dos_job_row_outcome (job, outcome, place),
  KEY dos_job_row_source (job, source),
  KEY dos_job_row_entry (job, entry),
  CONSTRAINT dos_job_row_of FOREIGN KEY (job) REFERENCES dos_job (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;
