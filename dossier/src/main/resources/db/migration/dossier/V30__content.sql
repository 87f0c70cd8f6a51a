-- What must lie in the document store: one row for each content. Several documents may share one.
CREATE TABLE dos_content (
  sha256     CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  byte_size  BIGINT                                         NOT NULL,
  media_type VARCHAR(100)                                   NOT NULL,
  mark       VARCHAR(10) CHARACTER SET ascii                NOT NULL,
  kept       DATETIME(6)                                    NOT NULL,
  -- When the virus scanner is to look, and what it said.
  next_scan  DATETIME(6)                                    NULL,
  attempts   INT                                            NOT NULL DEFAULT 0,
  judged     DATETIME(6)                                    NULL,
  finding    VARCHAR(250)                                   NULL,
  INDEX dos_content_to_scan (mark, next_scan)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

INSERT INTO dos_content (sha256, byte_size, media_type, mark, kept, next_scan)
SELECT sha256, MAX(byte_size), MAX(media_type), 'UNSCANNED', MIN(added), MIN(added) FROM dos_document GROUP BY sha256;

INSERT IGNORE INTO dos_content (sha256, byte_size, media_type, mark, kept, next_scan)
SELECT sha256, MAX(byte_size), MAX(media_type), 'UNSCANNED', UTC_TIMESTAMP(6), UTC_TIMESTAMP(6) FROM dos_form_answer
WHERE sha256 IS NOT NULL GROUP BY sha256;

-- Uploads in parts that are under way; each part is a content of its own until they are put together.
CREATE TABLE dos_upload (
  id        BINARY(16)  NOT NULL PRIMARY KEY,
  byte_size BIGINT      NOT NULL,
  part_size BIGINT      NOT NULL,
  touched   DATETIME(6) NOT NULL,
  INDEX dos_upload_touched (touched)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

CREATE TABLE dos_upload_part (
  upload BINARY(16)                                     NOT NULL,
  number INT                                            NOT NULL,
  sha256 CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (upload, number),
  CONSTRAINT dos_upload_part_of FOREIGN KEY (upload) REFERENCES dos_upload (id),
  INDEX dos_upload_part_content (sha256)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;
