-- Searches of the work list that members of staff keep for themselves; the one without a name holds the columns of all other lists.
CREATE TABLE dos_saved_view (
  id    BINARY(16)   NOT NULL PRIMARY KEY,
  login VARCHAR(120) NOT NULL,
  name  VARCHAR(60)  NOT NULL,
  query TEXT         NULL,
  shown VARCHAR(400) NOT NULL,
  saved DATETIME(6)  NOT NULL,
  CONSTRAINT dos_saved_view_name UNIQUE (login, name)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

-- The lists of a unit: open ones by last day, closed ones by end, of one handler, and the types there are.
CREATE INDEX dos_dossier_unit_open ON dos_dossier (unit, end_date, closed, deadline, id);
CREATE INDEX dos_dossier_unit_handler ON dos_dossier (unit, handler, id);
CREATE INDEX dos_dossier_unit_type ON dos_dossier (unit, type, type_key, type_version);
