-- News about a report is written in the language in which it was filed. Reports from before this column came through the Dutch default.
ALTER TABLE cmp_report ADD COLUMN language CHAR(2) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'nl';
