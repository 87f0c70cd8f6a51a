-- Lists of dossiers to be destroyed or to be transferred to an e-depot, with everybody who had a say in it. These rows are the report: they
-- outlive the dossiers, refer to nothing that goes with them and name nobody but the members of staff who decided.
CREATE TABLE dos_archive_list (
  id             BINARY(16)    NOT NULL PRIMARY KEY,
  version        BIGINT        NOT NULL,
  kind           VARCHAR(20)   NOT NULL,
  name           VARCHAR(200)  NOT NULL,
  state          VARCHAR(20)   NOT NULL,
  created        DATETIME(6)   NOT NULL,
  author         VARCHAR(120)  NOT NULL,
  author_name    VARCHAR(300)  NOT NULL,
  reviewer       VARCHAR(120)  NULL,
  reviewer_name  VARCHAR(300)  NULL,
  reviewed       DATETIME(6)   NULL,
  archivist      VARCHAR(120)  NULL,
  archivist_name VARCHAR(300)  NULL,
  approved       DATETIME(6)   NULL,
  due            DATETIME(6)   NULL,
  started        DATETIME(6)   NULL,
  finished       DATETIME(6)   NULL,
  fingerprint    CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL,
  KEY dos_archive_list_state (state, due),
  KEY dos_archive_list_reviewer (reviewer, state)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

CREATE TABLE dos_archive_act (
  id      BINARY(16)   NOT NULL PRIMARY KEY,
  list    BINARY(16)   NOT NULL,
  at      DATETIME(6)  NOT NULL,
  login   VARCHAR(120) NOT NULL,
  name    VARCHAR(300) NOT NULL,
  act     VARCHAR(20)  NOT NULL,
  remark  TEXT         NULL,
  KEY dos_archive_act_of (list, id),
  CONSTRAINT dos_archive_act_list FOREIGN KEY (list) REFERENCES dos_archive_list (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

-- "active" is the dossier as long as it waits for what the list says, and NULL after: a dossier stands on one such list at a time.
CREATE TABLE dos_archive_item (
  list         BINARY(16)    NOT NULL,
  dossier      BINARY(16)    NOT NULL,
  active       BINARY(16)    NULL,
  part         BOOLEAN       NOT NULL,
  number       VARCHAR(40)   NOT NULL,
  organisation VARCHAR(9)    NOT NULL,
  type_name    VARCHAR(500)  NOT NULL,
  unit         VARCHAR(40)   NULL,
  level        INT           NOT NULL,
  start_date   DATE          NULL,
  end_date     DATE          NULL,
  action_date  DATE          NULL,
  result_name  VARCHAR(500)  NOT NULL,
  basis        VARCHAR(1000) NOT NULL,
  documents    INT           NOT NULL,
  state        VARCHAR(20)   NOT NULL,
  remark       TEXT          NULL,
  keep_until   DATE          NULL,
  changed      DATETIME(6)   NOT NULL,
  attempts     INT           NOT NULL DEFAULT 0,
  next_attempt DATETIME(6)   NULL,
  package_name VARCHAR(200)  NULL,
  package_hash CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL,
  PRIMARY KEY (list, dossier),
  UNIQUE KEY dos_archive_item_active (active),
  KEY dos_archive_item_state (list, state, part, next_attempt),
  CONSTRAINT dos_archive_item_list FOREIGN KEY (list) REFERENCES dos_archive_list (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

-- What clients' keys led to is looked for when it goes.
ALTER TABLE dos_once ADD KEY dos_once_entry (entry);
