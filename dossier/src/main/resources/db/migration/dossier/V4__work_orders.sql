CREATE TABLE dos_work_order (
  id           BINARY(16)    NOT NULL PRIMARY KEY,
  version      BIGINT        NOT NULL,
  dossier      BINARY(16)    NOT NULL,
  back_office  VARCHAR(40)   NOT NULL,
  question     VARCHAR(4000) NOT NULL,
  status       VARCHAR(20)   NOT NULL,
  answer       VARCHAR(4000) NULL,
  request_key  BINARY(16)    NOT NULL,
  requested    DATETIME(6)   NOT NULL,
  requested_by VARCHAR(120)  NOT NULL,
  changed      DATETIME(6)   NOT NULL,
  CONSTRAINT dos_work_order_key UNIQUE (request_key),
  CONSTRAINT dos_work_order_dossier FOREIGN KEY (dossier) REFERENCES dos_dossier (id),
  INDEX dos_work_order_of_dossier (dossier, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

-- Every message of a back office that was taken, also those that changed nothing; the key makes a second delivery harmless.
CREATE TABLE dos_work_order_message (
  id         BINARY(16)                                          NOT NULL PRIMARY KEY,
  work_order BINARY(16)                                          NOT NULL,
  message_id VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  client     VARCHAR(120)                                        NOT NULL,
  status     VARCHAR(20)                                         NOT NULL,
  answer     VARCHAR(4000)                                       NULL,
  sent       DATETIME(6)                                         NULL,
  taken      DATETIME(6)                                         NOT NULL,
  applied    BOOLEAN                                             NOT NULL,
  CONSTRAINT dos_work_order_message_once UNIQUE (work_order, message_id),
  CONSTRAINT dos_work_order_message_order FOREIGN KEY (work_order) REFERENCES dos_work_order (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;
