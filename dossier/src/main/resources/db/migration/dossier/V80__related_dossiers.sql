-- Which dossiers a dossier names as related: when one of those ends, the archive term of this one may start.
CREATE TABLE dos_related (
  dossier BINARY(16) NOT NULL,
  related BINARY(16) NOT NULL,
  PRIMARY KEY (dossier, related),
  KEY dos_related_related (related, dossier),
  CONSTRAINT dos_related_dossier FOREIGN KEY (dossier) REFERENCES dos_dossier (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

INSERT INTO dos_related (dossier, related)
SELECT DISTINCT d.id, UNHEX(REPLACE(j.related, '-', ''))
FROM dos_dossier d, JSON_TABLE(d.facts, '$.relatedDossiers[*]' COLUMNS (related VARCHAR(36) PATH '$.dossier')) j
WHERE d.facts LIKE '%"relatedDossiers":[{%' AND j.related IS NOT NULL;
