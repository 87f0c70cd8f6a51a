-- The engine's open tasks as the work list needs them; a task that is done leaves no row here.
CREATE TABLE dos_task (
  id             VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  dossier        BINARY(16)    NOT NULL,
  unit           VARCHAR(40)   NOT NULL,
  due            DATE          NOT NULL,
  name           JSON          NOT NULL,
  instruction    JSON          NULL,
  outcomes       VARCHAR(4000) NOT NULL,
  claimed_status VARCHAR(60)   NULL,
  assignee       VARCHAR(120)  NULL,
  created        DATETIME(6)   NOT NULL,
  CONSTRAINT dos_task_dossier FOREIGN KEY (dossier) REFERENCES dos_dossier (id),
  INDEX dos_task_work_list (unit, due, id),
  INDEX dos_task_assigned (unit, assignee, due, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

CREATE TABLE dos_decision (
  id            BINARY(16)    NOT NULL PRIMARY KEY,
  dossier       BINARY(16)    NOT NULL,
  result        VARCHAR(60)   NOT NULL,
  reason        VARCHAR(4000) NULL,
  unit          VARCHAR(40)   NOT NULL,
  taken         DATETIME(6)   NOT NULL,
  taken_by      VARCHAR(120)  NOT NULL,
  taken_by_name VARCHAR(300)  NOT NULL,
  CONSTRAINT dos_decision_dossier FOREIGN KEY (dossier) REFERENCES dos_dossier (id),
  INDEX dos_decision_of_dossier (dossier, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;
