-- Applications of suppliers and departments, with their permissions as JSON.
CREATE TABLE dos_application (
    id         BINARY(16)  NOT NULL PRIMARY KEY,
    version    BIGINT      NOT NULL,
    registered DATETIME(6) NOT NULL,
    facts      MEDIUMTEXT  NOT NULL
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

-- With which client ids they come; an id leads to one application.
CREATE TABLE dos_application_client (
    client_id   VARCHAR(255) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL PRIMARY KEY,
    application BINARY(16)   NOT NULL,
    KEY dos_application_client_of (application),
    CONSTRAINT dos_application_client_fk FOREIGN KEY (application) REFERENCES dos_application (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

-- Collections of types.
CREATE TABLE dos_catalogue (
    id         BINARY(16)   NOT NULL PRIMARY KEY,
    version    BIGINT       NOT NULL,
    registered DATETIME(6)  NOT NULL,
    facts      MEDIUMTEXT   NOT NULL,
    domain     VARCHAR(5)   NOT NULL,
    owner      VARCHAR(9)   NOT NULL,
    UNIQUE KEY dos_catalogue_domain (domain, owner)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;
