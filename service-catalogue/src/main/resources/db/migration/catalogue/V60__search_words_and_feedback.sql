-- What citizens looked for and did not find: words only, never who.
create table cat_search_miss (
  term      varchar(100) not null,
  times     int          not null,
  last_time datetime(6)  not null,
  primary key (term),
  key ix_cat_search_miss_times (times, last_time)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

-- A word of citizens and the word of the catalogue that it means.
create table cat_synonym (
  term   varchar(100) not null,
  means  varchar(100) not null,
  author varchar(200) not null,
  added  datetime(6)  not null,
  primary key (term, means)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

-- "Was this useful?" of one reader on one product; nothing about the reader.
create table cat_feedback (
  id      binary(16)    not null,
  slug    varchar(80)   not null,
  unit    varchar(40)   not null,
  useful  boolean       not null,
  remark  varchar(2000) null,
  state   varchar(12)   not null,
  note    varchar(2000) null,
  handler varchar(200)  null,
  given   datetime(6)   not null,
  primary key (id),
  key ix_cat_feedback_unit (unit, state, id),
  key ix_cat_feedback_slug (slug, given)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_unicode_520_ci;
