-- Decisions as entries of the register, and the documents in which they are recorded.
CREATE TABLE dos_register_decision (
  id           BINARY(16)  NOT NULL PRIMARY KEY,
  version      BIGINT      NOT NULL,
  registered   DATETIME(6) NOT NULL,
  facts        MEDIUMTEXT  NOT NULL,
  type         BINARY(16)  NOT NULL,
  number       VARCHAR(50) NOT NULL,
  organisation VARCHAR(9)  NOT NULL,
  dossier      BINARY(16)  NULL,
  UNIQUE KEY dos_register_decision_number (number, organisation),
  KEY dos_register_decision_type (type, id),
  KEY dos_register_decision_dossier (dossier, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

CREATE TABLE dos_decision_document (
  id         BINARY(16)  NOT NULL PRIMARY KEY,
  version    BIGINT      NOT NULL,
  registered DATETIME(6) NOT NULL,
  facts      MEDIUMTEXT  NOT NULL,
  decision   BINARY(16)  NOT NULL,
  document   BINARY(16)  NOT NULL,
  UNIQUE KEY dos_decision_document_once (decision, document),
  KEY dos_decision_document_of (document),
  CONSTRAINT dos_decision_document_decision FOREIGN KEY (decision) REFERENCES dos_register_decision (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;
