-- A mirror of the Crossroads Bank's open data. There are two sets of tables, a and b: one is read, in the other a file is loaded beside it.
-- Keys are the numbers themselves (ten digits: enterprises begin with 0 or 1, establishments with 2 to 8, branches with 9). Where a row has no key
-- of its own, a hash of the row stands in for it, so that the same row twice is one row.

CREATE TABLE crm_kbo_a_enterprise (
    number     BIGINT     NOT NULL,
    status     VARCHAR(2) NOT NULL,
    situation  VARCHAR(3) NOT NULL,
    kind       VARCHAR(1) NOT NULL,
    form       VARCHAR(3) NULL,
    form_cac   VARCHAR(3) NULL,
    start_date DATE       NULL,
    PRIMARY KEY (number)
) ENGINE = InnoDB DEFAULT CHARSET = ascii COLLATE = ascii_bin;

CREATE TABLE crm_kbo_a_establishment (
    number     BIGINT NOT NULL,
    start_date DATE   NULL,
    enterprise BIGINT NOT NULL,
    PRIMARY KEY (number),
    KEY crm_kbo_establishment_enterprise (enterprise)
) ENGINE = InnoDB DEFAULT CHARSET = ascii COLLATE = ascii_bin;

CREATE TABLE crm_kbo_a_branch (
    number     BIGINT NOT NULL,
    start_date DATE   NULL,
    enterprise BIGINT NOT NULL,
    PRIMARY KEY (number),
    KEY crm_kbo_branch_enterprise (enterprise)
) ENGINE = InnoDB DEFAULT CHARSET = ascii COLLATE = ascii_bin;

CREATE TABLE crm_kbo_a_denomination (
    entity   BIGINT       NOT NULL,
    hash     BIGINT       NOT NULL,
    language VARCHAR(1)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    kind     VARCHAR(3)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    name     VARCHAR(320) NOT NULL,
    PRIMARY KEY (entity, hash)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE crm_kbo_a_word (
    entity BIGINT      NOT NULL,
    word   VARCHAR(40) NOT NULL,
    PRIMARY KEY (entity, word),
    KEY crm_kbo_word_word (word, entity)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE crm_kbo_a_address (
    entity          BIGINT       NOT NULL,
    kind            VARCHAR(4)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    country_nl      VARCHAR(100) NULL,
    country_fr      VARCHAR(100) NULL,
    zip             VARCHAR(20)  NULL,
    municipality_nl VARCHAR(200) NULL,
    municipality_fr VARCHAR(200) NULL,
    street_nl       VARCHAR(200) NULL,
    street_fr       VARCHAR(200) NULL,
    house_number    VARCHAR(22)  NULL,
    box             VARCHAR(20)  NULL,
    extra           VARCHAR(80)  NULL,
    struck_off      DATE         NULL,
    PRIMARY KEY (entity, kind),
    KEY crm_kbo_address_zip (zip, entity)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE crm_kbo_a_contact (
    entity BIGINT       NOT NULL,
    hash   BIGINT       NOT NULL,
    kind   VARCHAR(3)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    type   VARCHAR(5)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    value  VARCHAR(254) NOT NULL,
    PRIMARY KEY (entity, hash)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE crm_kbo_a_activity (
    entity         BIGINT     NOT NULL,
    version        VARCHAR(4) NOT NULL,
    code           VARCHAR(7) NOT NULL,
    activity_group VARCHAR(3) NOT NULL,
    classification VARCHAR(4) NOT NULL,
    PRIMARY KEY (entity, version, code, activity_group, classification)
) ENGINE = InnoDB DEFAULT CHARSET = ascii COLLATE = ascii_bin;

CREATE TABLE crm_kbo_a_code (
    category    VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    code        VARCHAR(10)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    language    VARCHAR(2)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    description VARCHAR(500) NOT NULL,
    PRIMARY KEY (category, code, language)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE crm_kbo_b_enterprise (
    number     BIGINT     NOT NULL,
    status     VARCHAR(2) NOT NULL,
    situation  VARCHAR(3) NOT NULL,
    kind       VARCHAR(1) NOT NULL,
    form       VARCHAR(3) NULL,
    form_cac   VARCHAR(3) NULL,
    start_date DATE       NULL,
    PRIMARY KEY (number)
) ENGINE = InnoDB DEFAULT CHARSET = ascii COLLATE = ascii_bin;

CREATE TABLE crm_kbo_b_establishment (
    number     BIGINT NOT NULL,
    start_date DATE   NULL,
    enterprise BIGINT NOT NULL,
    PRIMARY KEY (number),
    KEY crm_kbo_establishment_enterprise (enterprise)
) ENGINE = InnoDB DEFAULT CHARSET = ascii COLLATE = ascii_bin;

CREATE TABLE crm_kbo_b_branch (
    number     BIGINT NOT NULL,
    start_date DATE   NULL,
    enterprise BIGINT NOT NULL,
    PRIMARY KEY (number),
    KEY crm_kbo_branch_enterprise (enterprise)
) ENGINE = InnoDB DEFAULT CHARSET = ascii COLLATE = ascii_bin;

CREATE TABLE crm_kbo_b_denomination (
    entity   BIGINT       NOT NULL,
    hash     BIGINT       NOT NULL,
    language VARCHAR(1)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    kind     VARCHAR(3)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    name     VARCHAR(320) NOT NULL,
    PRIMARY KEY (entity, hash)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE crm_kbo_b_word (
    entity BIGINT      NOT NULL,
    word   VARCHAR(40) NOT NULL,
    PRIMARY KEY (entity, word),
    KEY crm_kbo_word_word (word, entity)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE crm_kbo_b_address (
    entity          BIGINT       NOT NULL,
    kind            VARCHAR(4)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    country_nl      VARCHAR(100) NULL,
    country_fr      VARCHAR(100) NULL,
    zip             VARCHAR(20)  NULL,
    municipality_nl VARCHAR(200) NULL,
    municipality_fr VARCHAR(200) NULL,
    street_nl       VARCHAR(200) NULL,
    street_fr       VARCHAR(200) NULL,
    house_number    VARCHAR(22)  NULL,
    box             VARCHAR(20)  NULL,
    extra           VARCHAR(80)  NULL,
    struck_off      DATE         NULL,
    PRIMARY KEY (entity, kind),
    KEY crm_kbo_address_zip (zip, entity)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE crm_kbo_b_contact (
    entity BIGINT       NOT NULL,
    hash   BIGINT       NOT NULL,
    kind   VARCHAR(3)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    type   VARCHAR(5)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    value  VARCHAR(254) NOT NULL,
    PRIMARY KEY (entity, hash)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE crm_kbo_b_activity (
    entity         BIGINT     NOT NULL,
    version        VARCHAR(4) NOT NULL,
    code           VARCHAR(7) NOT NULL,
    activity_group VARCHAR(3) NOT NULL,
    classification VARCHAR(4) NOT NULL,
    PRIMARY KEY (entity, version, code, activity_group, classification)
) ENGINE = InnoDB DEFAULT CHARSET = ascii COLLATE = ascii_bin;

CREATE TABLE crm_kbo_b_code (
    category    VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    code        VARCHAR(10)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    language    VARCHAR(2)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    description VARCHAR(500) NOT NULL,
    PRIMARY KEY (category, code, language)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- One row: which set is read, what is in it, and which load has the other one in hand. "changes" grows with everything readers can see.
CREATE TABLE crm_kbo_edition (
    id             INT         NOT NULL,
    read_set       VARCHAR(1)  NOT NULL,
    extract_number INT         NULL,
    snapshot       DATE        NULL,
    beside_load    BINARY(16)  NULL,
    changes        BIGINT      NOT NULL,
    PRIMARY KEY (id)
) ENGINE = InnoDB DEFAULT CHARSET = ascii COLLATE = ascii_bin;

INSERT INTO crm_kbo_edition (id, read_set, changes) VALUES (1, 'a', 0);

CREATE TABLE crm_kbo_load (
    id             BINARY(16)   NOT NULL,
    file_name      VARCHAR(200) NOT NULL,
    kind           VARCHAR(10)  NOT NULL,
    extract_number INT          NOT NULL,
    snapshot       DATE         NULL,
    fingerprint    VARCHAR(64)  NOT NULL,
    state          VARCHAR(12)  NOT NULL,
    -- how far: the step of the plan, and where in its file (or among the touched enterprises) the next chunk begins
    step           INT          NOT NULL,
    phase          VARCHAR(12)  NOT NULL,
    table_name     VARCHAR(40)  NULL,
    next_char      BIGINT       NOT NULL,
    next_line      BIGINT       NOT NULL,
    next_number    BIGINT       NOT NULL,
    rows_done      BIGINT       NOT NULL,
    rows_refused   BIGINT       NOT NULL,
    rows_kept      BIGINT       NOT NULL,
    bytes_before   BIGINT       NOT NULL,
    bytes_read     BIGINT       NOT NULL,
    bytes_table    BIGINT       NOT NULL,
    bytes_total    BIGINT       NOT NULL,
    busy_millis    BIGINT       NOT NULL,
    attempts       INT          NOT NULL,
    failure        VARCHAR(60)  NULL,
    failure_detail VARCHAR(500) NULL,
    created        DATETIME(6)  NOT NULL,
    created_by     VARCHAR(150) NOT NULL,
    creator_name   VARCHAR(200) NOT NULL,
    started        DATETIME(6)  NULL,
    finished       DATETIME(6)  NULL,
    leased_until   DATETIME(6)  NULL,
    lease_token    BINARY(16)   NULL,
    PRIMARY KEY (id),
    KEY crm_kbo_load_state (state)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE crm_kbo_refused (
    load_id    BINARY(16)    NOT NULL,
    step       INT           NOT NULL,
    line       BIGINT        NOT NULL,
    table_name VARCHAR(40)   NOT NULL,
    kept       BOOLEAN       NOT NULL,
    reason     VARCHAR(40)   NOT NULL,
    field      VARCHAR(40)   NOT NULL,
    content    VARCHAR(2000) NOT NULL,
    PRIMARY KEY (load_id, step, line)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- What the update that is under way takes away, and whom it touches (an establishment under its enterprise).
CREATE TABLE crm_kbo_deletion (
    number     BIGINT      NOT NULL,
    table_name VARCHAR(20) NOT NULL,
    PRIMARY KEY (number, table_name)
) ENGINE = InnoDB DEFAULT CHARSET = ascii COLLATE = ascii_bin;

CREATE TABLE crm_kbo_touched (
    owner  BIGINT NOT NULL,
    entity BIGINT NOT NULL,
    PRIMARY KEY (owner, entity),
    KEY crm_kbo_touched_entity (entity)
) ENGINE = InnoDB DEFAULT CHARSET = ascii COLLATE = ascii_bin;
