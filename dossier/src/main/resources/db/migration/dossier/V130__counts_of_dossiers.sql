-- How many dossiers of each type and confidentiality there are, kept with every change of them. The number is the sum over the shards; with one
-- row all writers would wait for each other. A dossier without a type of the register counts under zeros.
CREATE TABLE dos_dossier_count (
  type     BINARY(16) NOT NULL,
  level    INT        NOT NULL,
  shard    INT        NOT NULL,
  dossiers BIGINT     NOT NULL,
  PRIMARY KEY (type, level, shard)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

INSERT INTO dos_dossier_count (type, level, shard, dossiers)
SELECT COALESCE(type, UNHEX('00000000000000000000000000000000')), level, 0, COUNT(*) FROM dos_dossier GROUP BY type, level;
