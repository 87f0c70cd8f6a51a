-- Types of dossiers, documents and decisions: versions side by side under one name in a catalogue. A version without an end is valid until
-- the end of time, so that a day is asked for with two plain comparisons.
CREATE TABLE dos_dossier_type (
    id          BINARY(16)   NOT NULL PRIMARY KEY,
    version     BIGINT       NOT NULL,
    registered  DATETIME(6)  NOT NULL,
    facts       MEDIUMTEXT   NOT NULL,
    catalogue   BINARY(16)   NOT NULL,
    name        VARCHAR(80)  NOT NULL,
    draft       BOOLEAN      NOT NULL,
    valid_from  DATE         NOT NULL,
    last_day    DATE         NOT NULL,
    keywords    TEXT         NOT NULL,
    KEY dos_dossier_type_name (name, valid_from),
    KEY dos_dossier_type_catalogue (catalogue, name),
    CONSTRAINT dos_dossier_type_in FOREIGN KEY (catalogue) REFERENCES dos_catalogue (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

CREATE TABLE dos_document_type (
    id          BINARY(16)   NOT NULL PRIMARY KEY,
    version     BIGINT       NOT NULL,
    registered  DATETIME(6)  NOT NULL,
    facts       MEDIUMTEXT   NOT NULL,
    catalogue   BINARY(16)   NOT NULL,
    name        VARCHAR(80)  NOT NULL,
    draft       BOOLEAN      NOT NULL,
    valid_from  DATE         NOT NULL,
    last_day    DATE         NOT NULL,
    KEY dos_document_type_name (name, valid_from),
    KEY dos_document_type_catalogue (catalogue, name),
    CONSTRAINT dos_document_type_in FOREIGN KEY (catalogue) REFERENCES dos_catalogue (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

CREATE TABLE dos_decision_type (
    id          BINARY(16)   NOT NULL PRIMARY KEY,
    version     BIGINT       NOT NULL,
    registered  DATETIME(6)  NOT NULL,
    facts       MEDIUMTEXT   NOT NULL,
    catalogue   BINARY(16)   NOT NULL,
    name        VARCHAR(80)  NOT NULL,
    draft       BOOLEAN      NOT NULL,
    valid_from  DATE         NOT NULL,
    last_day    DATE         NOT NULL,
    KEY dos_decision_type_name (name, valid_from),
    KEY dos_decision_type_catalogue (catalogue, name),
    CONSTRAINT dos_decision_type_in FOREIGN KEY (catalogue) REFERENCES dos_catalogue (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

-- What belongs to one version of a dossier type and goes with it.
CREATE TABLE dos_status_type (
    id           BINARY(16)   NOT NULL PRIMARY KEY,
    version      BIGINT       NOT NULL,
    registered   DATETIME(6)  NOT NULL,
    facts        MEDIUMTEXT   NOT NULL,
    dossier_type BINARY(16)   NOT NULL,
    place        INT          NOT NULL,
    status_key   VARCHAR(60)  NULL,
    KEY dos_status_type_of (dossier_type, place),
    CONSTRAINT dos_status_type_in FOREIGN KEY (dossier_type) REFERENCES dos_dossier_type (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

CREATE TABLE dos_result_type (
    id           BINARY(16)   NOT NULL PRIMARY KEY,
    version      BIGINT       NOT NULL,
    registered   DATETIME(6)  NOT NULL,
    facts        MEDIUMTEXT   NOT NULL,
    dossier_type BINARY(16)   NOT NULL,
    KEY dos_result_type_of (dossier_type),
    CONSTRAINT dos_result_type_in FOREIGN KEY (dossier_type) REFERENCES dos_dossier_type (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

CREATE TABLE dos_role_type (
    id           BINARY(16)   NOT NULL PRIMARY KEY,
    version      BIGINT       NOT NULL,
    registered   DATETIME(6)  NOT NULL,
    facts        MEDIUMTEXT   NOT NULL,
    dossier_type BINARY(16)   NOT NULL,
    role_kind    VARCHAR(30)  NOT NULL,
    KEY dos_role_type_of (dossier_type),
    CONSTRAINT dos_role_type_in FOREIGN KEY (dossier_type) REFERENCES dos_dossier_type (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

CREATE TABLE dos_property_type (
    id           BINARY(16)   NOT NULL PRIMARY KEY,
    version      BIGINT       NOT NULL,
    registered   DATETIME(6)  NOT NULL,
    facts        MEDIUMTEXT   NOT NULL,
    dossier_type BINARY(16)   NOT NULL,
    status_type  BINARY(16)   NULL,
    KEY dos_property_type_of (dossier_type),
    KEY dos_property_type_status (status_type),
    CONSTRAINT dos_property_type_in FOREIGN KEY (dossier_type) REFERENCES dos_dossier_type (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

CREATE TABLE dos_dossier_document_type (
    id            BINARY(16)   NOT NULL PRIMARY KEY,
    version       BIGINT       NOT NULL,
    registered    DATETIME(6)  NOT NULL,
    facts         MEDIUMTEXT   NOT NULL,
    dossier_type  BINARY(16)   NOT NULL,
    document_type BINARY(16)   NOT NULL,
    direction     VARCHAR(10)  NOT NULL,
    KEY dos_dossier_document_type_of (dossier_type),
    KEY dos_dossier_document_type_kind (document_type),
    CONSTRAINT dos_dossier_document_type_in FOREIGN KEY (dossier_type) REFERENCES dos_dossier_type (id) ON DELETE CASCADE,
    CONSTRAINT dos_dossier_document_type_what FOREIGN KEY (document_type) REFERENCES dos_document_type (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

CREATE TABLE dos_object_type (
    id            BINARY(16)   NOT NULL PRIMARY KEY,
    version       BIGINT       NOT NULL,
    registered    DATETIME(6)  NOT NULL,
    facts         MEDIUMTEXT   NOT NULL,
    dossier_type  BINARY(16)   NOT NULL,
    other_kind    BOOLEAN      NOT NULL,
    object_type   VARCHAR(200) NOT NULL,
    relation_text VARCHAR(80)  NOT NULL,
    KEY dos_object_type_of (dossier_type),
    CONSTRAINT dos_object_type_in FOREIGN KEY (dossier_type) REFERENCES dos_dossier_type (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

-- Relations between types: from a dossier type, result type or decision type to a decision, document or dossier type.
CREATE TABLE dos_type_link (
    id          BINARY(16)  NOT NULL PRIMARY KEY,
    owner       BINARY(16)  NOT NULL,
    owner_kind  VARCHAR(30) NOT NULL,
    target      BINARY(16)  NOT NULL,
    target_kind VARCHAR(30) NOT NULL,
    place       INT         NOT NULL,
    KEY dos_type_link_owner (owner, target_kind, place),
    KEY dos_type_link_target (target, owner_kind)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;
