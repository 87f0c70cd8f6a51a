-- Days on which a site keeps other hours than in an ordinary week; without hours it is closed that day.
create table cat_site_exception (
  site       varchar(40)  not null,
  day        date         not null,
  from_time  time         null,
  until_time time         null,
  reason     varchar(200) not null,
  key ix_cat_site_exception (site, day),
  constraint fk_cat_site_exception foreign key (site) references cat_site (code)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_unicode_520_ci;
