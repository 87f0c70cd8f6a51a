-- Runs of the check that stored content is still what was stored. The position is the hash checked last; under_way is 1 for the one run
-- that goes on, and null for the others; lease tells until when a node works on it.
CREATE TABLE dos_fixity_run (
  id        BINARY(16)                                     NOT NULL PRIMARY KEY,
  under_way TINYINT                                        NULL,
  started   DATETIME(6)                                    NOT NULL,
  finished  DATETIME(6)                                    NULL,
  position  CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  checked   BIGINT                                         NOT NULL,
  bytes     BIGINT                                         NOT NULL,
  lease     DATETIME(6)                                    NOT NULL,
  CONSTRAINT dos_fixity_run_one UNIQUE (under_way),
  INDEX dos_fixity_run_finished (finished)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

CREATE TABLE dos_fixity_fault (
  run    BINARY(16)                                     NOT NULL,
  sha256 CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  kind   VARCHAR(10)                                    NOT NULL,
  found  DATETIME(6)                                    NOT NULL,
  PRIMARY KEY (run, sha256),
  CONSTRAINT dos_fixity_fault_of FOREIGN KEY (run) REFERENCES dos_fixity_run (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;
