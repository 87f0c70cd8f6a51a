-- Documents as entries of the register: the newest version here, all versions beside it.
CREATE TABLE dos_register_document (
  id         BINARY(16)    NOT NULL PRIMARY KEY,
  version    BIGINT        NOT NULL,
  registered DATETIME(6)   NOT NULL,
  facts      MEDIUMTEXT    NOT NULL,
  type       BINARY(16)    NOT NULL,
  level      INT           NOT NULL,
  number     VARCHAR(40)   NOT NULL,
  organisation VARCHAR(9)  NOT NULL,
  status     VARCHAR(20)   NULL,
  edition    INT           NOT NULL,
  edited     DATETIME(6)   NOT NULL,
  lock_key   VARCHAR(100)  NULL,
  upload     BINARY(16)    NULL,
  sha256     CHAR(64)      NULL,
  media_type VARCHAR(255)  NULL,
  keywords   VARCHAR(2000) NOT NULL,
  UNIQUE KEY dos_register_document_number (number, organisation),
  KEY dos_register_document_type (type, level, id),
  KEY dos_register_document_content (sha256),
  KEY dos_register_document_upload (upload)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

CREATE TABLE dos_document_edition (
  document   BINARY(16)   NOT NULL,
  edition    INT          NOT NULL,
  edited     DATETIME(6)  NOT NULL,
  facts      MEDIUMTEXT   NOT NULL,
  sha256     CHAR(64)     NULL,
  media_type VARCHAR(255) NULL,
  PRIMARY KEY (document, edition),
  KEY dos_document_edition_content (sha256),
  CONSTRAINT dos_document_edition_of FOREIGN KEY (document) REFERENCES dos_register_document (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

-- The parts that are to be sent of a content, each with an address of its own.
CREATE TABLE dos_document_chunk (
  id       BINARY(16) NOT NULL PRIMARY KEY,
  document BINARY(16) NOT NULL,
  place    INT        NOT NULL,
  UNIQUE KEY dos_document_chunk_of (document, place),
  CONSTRAINT dos_document_chunk_document FOREIGN KEY (document) REFERENCES dos_register_document (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

-- What hangs on documents: usage rights, uses, dispatches.
CREATE TABLE dos_document_part (
  id         BINARY(16)    NOT NULL PRIMARY KEY,
  version    BIGINT        NOT NULL,
  registered DATETIME(6)   NOT NULL,
  facts      MEDIUMTEXT    NOT NULL,
  part_kind  VARCHAR(20)   NOT NULL,
  document   BINARY(16)    NOT NULL,
  object     VARCHAR(1000) NULL,
  word       VARCHAR(30)   NULL,
  start_date DATETIME(6)   NULL,
  end_date   DATETIME(6)   NULL,
  KEY dos_document_part_of (document, part_kind, id),
  KEY dos_document_part_object (object(191), part_kind),
  CONSTRAINT dos_document_part_document FOREIGN KEY (document) REFERENCES dos_register_document (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;
