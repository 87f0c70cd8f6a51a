-- Two transactions that take the same new content in at once must not wait for each other: with a unique key, several that wait at the row of
-- a first one end in a deadlock when that is rolled back. So there may be several rows for one content, which say the same in the end.
ALTER TABLE dos_content ADD COLUMN id BINARY(16) NULL FIRST;

UPDATE dos_content SET id = UNHEX(REPLACE(UUID(), '-', ''));

ALTER TABLE dos_content MODIFY id BINARY(16) NOT NULL, DROP PRIMARY KEY, ADD PRIMARY KEY (id), ADD INDEX dos_content_hash (sha256, mark);

-- Who takes content in holds the row of its bucket together with others; the sweeper needs it alone.
CREATE TABLE dos_content_lock (
  bucket INT NOT NULL PRIMARY KEY
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

INSERT INTO dos_content_lock (bucket)
WITH RECURSIVE buckets (b) AS (SELECT 0 UNION ALL SELECT b + 1 FROM buckets WHERE b < 255)
SELECT b FROM buckets;
