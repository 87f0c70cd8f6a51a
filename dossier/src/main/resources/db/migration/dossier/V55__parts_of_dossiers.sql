-- What hangs on dossiers: objects, properties, documents, decisions, contacts, requests and notes.
CREATE TABLE dos_part (
  id         BINARY(16)    NOT NULL PRIMARY KEY,
  version    BIGINT        NOT NULL,
  registered DATETIME(6)   NOT NULL,
  facts      MEDIUMTEXT    NOT NULL,
  part_kind  VARCHAR(20)   NOT NULL,
  dossier    BINARY(16)    NOT NULL,
  target     BINARY(16)    NULL,
  address    VARCHAR(1000) NULL,
  word       VARCHAR(50)   NULL,
  moment     DATETIME(6)   NULL,
  KEY dos_part_of (dossier, part_kind, id),
  KEY dos_part_target (target, part_kind, id),
  KEY dos_part_address (address(191), part_kind),
  KEY dos_part_kind (part_kind, id),
  CONSTRAINT dos_part_dossier FOREIGN KEY (dossier) REFERENCES dos_dossier (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;
