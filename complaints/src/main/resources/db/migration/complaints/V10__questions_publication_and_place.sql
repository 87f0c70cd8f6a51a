-- Categories lie in a tree, ask questions of their own, and may be kept out of every public list (who complains of noise points at a home).
ALTER TABLE cmp_category
    ADD COLUMN parent    VARCHAR(40)  NULL,
    ADD COLUMN keywords  VARCHAR(300) NULL,
    ADD COLUMN listed    BOOLEAN      NOT NULL DEFAULT TRUE,
    -- JSON list of questions with their options
    ADD COLUMN questions TEXT         NULL;

-- What an app tells of whoever reports, what the public may see of it, and the square of 0.001 degree in which it lies.
ALTER TABLE cmp_report
    MODIFY COLUMN description VARCHAR(4000) NOT NULL,
    ADD COLUMN answers     TEXT          NULL,
    ADD COLUMN first_name  VARCHAR(100)  NULL,
    ADD COLUMN last_name   VARCHAR(100)  NULL,
    ADD COLUMN phone       VARCHAR(40)   NULL,
    ADD COLUMN media_url   VARCHAR(1000) NULL,
    ADD COLUMN listed      BOOLEAN       NOT NULL DEFAULT FALSE,
    ADD COLUMN published   BOOLEAN       NOT NULL DEFAULT FALSE,
    ADD COLUMN public_text VARCHAR(2000) NULL,
    ADD COLUMN cell        BIGINT        NULL,
    ADD COLUMN updated     DATETIME(6)   NULL;

UPDATE cmp_report
   SET listed = TRUE,
       updated = COALESCE(answered, filed),
       cell = CASE WHEN latitude IS NULL OR longitude IS NULL THEN NULL ELSE FLOOR((latitude + 90) * 1000) * 400000 + FLOOR((longitude + 180) * 1000) END;

ALTER TABLE cmp_report
    MODIFY COLUMN updated DATETIME(6) NOT NULL,
    ADD KEY cmp_report_public (listed, filed, id),
    ADD KEY cmp_report_public_category (listed, category, filed, id),
    ADD KEY cmp_report_public_change (listed, updated),
    ADD KEY cmp_report_near (listed, is_open, cell, filed);
