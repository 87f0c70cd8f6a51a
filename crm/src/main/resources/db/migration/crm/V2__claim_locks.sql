-- Rows that are always there, to be locked before a key is looked up and inserted: waiting at a row that another transaction is inserting
-- ends in a deadlock when that transaction rolls back.
CREATE TABLE crm_claim_lock (
    bucket SMALLINT NOT NULL,
    PRIMARY KEY (bucket)
) ENGINE = InnoDB;

INSERT INTO crm_claim_lock (bucket)
WITH RECURSIVE numbers AS (SELECT 0 AS n UNION ALL SELECT n + 1 FROM numbers WHERE n < 255)
SELECT n FROM numbers;
