-- Under whom a unit stands, from when until when there is one, and who answers for its things afterwards.
alter table cat_unit
  add column parent    varchar(40) null,
  add column since     date        null,
  add column ended     date        null,
  add column successor varchar(40) null,
  add constraint fk_cat_unit_parent foreign key (parent) references cat_unit (code),
  add constraint fk_cat_unit_successor foreign key (successor) references cat_unit (code);

-- What was done to the organogram, or will be on its day; only "applied" is ever written afterwards.
create table cat_unit_change (
  id        binary(16)    not null,
  kind      varchar(20)   not null,
  units     varchar(2000) not null,
  target    varchar(40)   null,
  name      text          null,
  parent    varchar(40)   null,
  products  mediumtext    null,
  effective date          not null,
  reason    varchar(500)  not null,
  at        datetime(6)   not null,
  who       varchar(200)  not null,
  applied   datetime(6)   null,
  version   bigint        not null,
  primary key (id),
  key ix_cat_unit_change_due (applied, effective)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_unicode_520_ci;
