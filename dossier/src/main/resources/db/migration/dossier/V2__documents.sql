-- The content lies in the document store under its SHA-256; several documents may share one content.
CREATE TABLE dos_document (
  id         BINARY(16)                                        NOT NULL PRIMARY KEY,
  dossier    BINARY(16)                                        NOT NULL,
  kind       VARCHAR(60)                                       NOT NULL,
  title      JSON                                              NOT NULL,
  file_name  VARCHAR(150)                                      NOT NULL,
  media_type VARCHAR(100)                                      NOT NULL,
  byte_size  BIGINT                                            NOT NULL,
  sha256     CHAR(64) CHARACTER SET ascii COLLATE ascii_bin    NOT NULL,
  added      DATETIME(6)                                       NOT NULL,
  added_by   VARCHAR(120)                                      NOT NULL,
  CONSTRAINT dos_document_dossier FOREIGN KEY (dossier) REFERENCES dos_dossier (id),
  INDEX dos_document_of_dossier (dossier, id),
  INDEX dos_document_content (sha256)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;
