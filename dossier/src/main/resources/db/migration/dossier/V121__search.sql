-- The words of each entry of a dossier. One row an entry, so that a change writes only its own; the words are cut by the application.
CREATE TABLE dos_search (
  entry   BINARY(16) NOT NULL PRIMARY KEY,
  dossier BINARY(16) NOT NULL,
  words   MEDIUMTEXT NOT NULL,
  KEY dos_search_of (dossier),
  FULLTEXT KEY dos_search_words (words),
  CONSTRAINT dos_search_dossier FOREIGN KEY (dossier) REFERENCES dos_dossier (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- How far the dossiers that were there before have been entered: up to which, and up to which they must be.
CREATE TABLE dos_search_place (
  id      INT        NOT NULL PRIMARY KEY,
  reached BINARY(16) NULL,
  until   BINARY(16) NULL
) ENGINE = InnoDB;

INSERT INTO dos_search_place (id, reached, until) SELECT 1, NULL, MAX(id) FROM dos_dossier;
