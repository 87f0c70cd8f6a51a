-- A dossier becomes an entry of the register: with the facts that any client may tell, and not only one of our own website.
ALTER TABLE dos_dossier
  MODIFY number VARCHAR(40) NOT NULL,
  MODIFY type_key VARCHAR(60) NULL,
  MODIFY type_version INT NULL,
  MODIFY product BINARY(16) NULL,
  MODIFY product_version INT NULL,
  MODIFY applicant BINARY(16) NULL,
  MODIFY applicant_name VARCHAR(300) NULL,
  MODIFY unit VARCHAR(40) NULL,
  MODIFY channel VARCHAR(20) NULL,
  MODIFY status VARCHAR(60) NULL,
  MODIFY target DATE NULL,
  MODIFY deadline DATE NULL,
  ADD COLUMN registered DATETIME(6) NULL,
  ADD COLUMN facts MEDIUMTEXT NULL,
  ADD COLUMN type BINARY(16) NULL,
  ADD COLUMN level INT NOT NULL DEFAULT 4,
  ADD COLUMN source_organisation VARCHAR(9) NOT NULL DEFAULT '',
  ADD COLUMN registration_date DATE NULL,
  ADD COLUMN start_date DATE NULL,
  ADD COLUMN end_date DATE NULL,
  ADD COLUMN publication_date DATE NULL,
  ADD COLUMN archive_nomination VARCHAR(20) NULL,
  ADD COLUMN archive_status VARCHAR(40) NOT NULL DEFAULT 'TO_BE_ARCHIVED',
  ADD COLUMN archive_action_date DATE NULL,
  ADD COLUMN parent BINARY(16) NULL,
  ADD COLUMN last_status BINARY(16) NULL,
  ADD COLUMN result_entry BINARY(16) NULL,
  ADD COLUMN suspended_since DATE NULL,
  DROP INDEX dos_dossier_number,
  ADD UNIQUE KEY dos_dossier_number (number, source_organisation),
  ADD KEY dos_dossier_type_level (type, level, id),
  ADD KEY dos_dossier_parent (parent, id),
  ADD KEY dos_dossier_start (start_date, id),
  ADD KEY dos_dossier_end (end_date, id),
  ADD KEY dos_dossier_deadline (deadline, id),
  ADD KEY dos_dossier_archive (archive_action_date, archive_status, id);

UPDATE dos_dossier SET registered = opened, facts = '{}', registration_date = DATE(opened), start_date = DATE(opened), end_date = DATE(closed);

ALTER TABLE dos_dossier MODIFY registered DATETIME(6) NOT NULL, MODIFY facts MEDIUMTEXT NOT NULL;

-- Where a dossier is about, in WGS 84.
CREATE TABLE dos_place (
  dossier BINARY(16) NOT NULL PRIMARY KEY,
  area    GEOMETRY   NOT NULL,
  SPATIAL INDEX dos_place_area (area),
  CONSTRAINT dos_place_dossier FOREIGN KEY (dossier) REFERENCES dos_dossier (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

CREATE TABLE dos_status (
  id          BINARY(16)  NOT NULL PRIMARY KEY,
  version     BIGINT      NOT NULL,
  registered  DATETIME(6) NOT NULL,
  facts       MEDIUMTEXT  NOT NULL,
  dossier     BINARY(16)  NOT NULL,
  status_type BINARY(16)  NOT NULL,
  set_at      DATETIME(6) NOT NULL,
  set_by      BINARY(16)  NULL,
  latest      BOOLEAN     NOT NULL,
  KEY dos_status_of (dossier, set_at),
  KEY dos_status_kind (status_type, id),
  KEY dos_status_by (set_by),
  CONSTRAINT dos_status_dossier FOREIGN KEY (dossier) REFERENCES dos_dossier (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

CREATE TABLE dos_result (
  id          BINARY(16)  NOT NULL PRIMARY KEY,
  version     BIGINT      NOT NULL,
  registered  DATETIME(6) NOT NULL,
  facts       MEDIUMTEXT  NOT NULL,
  dossier     BINARY(16)  NOT NULL,
  result_type BINARY(16)  NOT NULL,
  UNIQUE KEY dos_result_of (dossier),
  KEY dos_result_kind (result_type, id),
  CONSTRAINT dos_result_dossier FOREIGN KEY (dossier) REFERENCES dos_dossier (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

-- Who plays which part; the number by which a party is looked for stands in its own column.
CREATE TABLE dos_role (
  id           BINARY(16)    NOT NULL PRIMARY KEY,
  version      BIGINT        NOT NULL,
  registered   DATETIME(6)   NOT NULL,
  facts        MEDIUMTEXT    NOT NULL,
  dossier      BINARY(16)    NOT NULL,
  role_type    BINARY(16)    NOT NULL,
  role_kind    VARCHAR(30)   NOT NULL,
  description  VARCHAR(100)  NOT NULL,
  party        VARCHAR(1000) NULL,
  party_type   VARCHAR(30)   NOT NULL,
  number_kind  VARCHAR(30)   NULL,
  party_number VARCHAR(254)  NULL,
  KEY dos_role_of (dossier, id),
  KEY dos_role_kind (role_type, id),
  KEY dos_role_number (party_number, number_kind, dossier),
  KEY dos_role_party (party(200)),
  CONSTRAINT dos_role_dossier FOREIGN KEY (dossier) REFERENCES dos_dossier (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

-- Identifications drawn ahead; one that is not used stays in this list.
CREATE TABLE dos_reserved_number (
  number              VARCHAR(40) NOT NULL,
  source_organisation VARCHAR(9)  NOT NULL,
  reserved            DATETIME(6) NOT NULL,
  reserved_by         VARCHAR(255) NOT NULL,
  PRIMARY KEY (number, source_organisation)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;
