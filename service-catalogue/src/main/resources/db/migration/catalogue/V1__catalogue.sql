-- Localised texts are kept as small JSON objects ({"nl": …, "en": …, "fr": …}) in one column each.

create table cat_cluster (
  code        varchar(40)  not null,
  name        text         not null,
  description text         not null,
  icon        varchar(60)  not null,
  position    int          not null,
  version     bigint       not null,
  primary key (code),
  key ix_cat_cluster_position (position, code)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_unicode_520_ci;

create table cat_site (
  code         varchar(40)  not null,
  name         varchar(200) not null,
  street       varchar(200) not null,
  house_number varchar(20)  not null,
  box          varchar(20)  null,
  postcode     varchar(10)  not null,
  municipality varchar(100) not null,
  version      bigint       not null,
  primary key (code)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_unicode_520_ci;

create table cat_site_hours (
  site       varchar(40) not null,
  day        varchar(10) not null,
  from_time  time        not null,
  until_time time        not null,
  primary key (site, day, from_time),
  constraint fk_cat_site_hours_site foreign key (site) references cat_site (code)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_unicode_520_ci;

create table cat_unit (
  code    varchar(40)  not null,
  name    text         not null,
  phone   varchar(40)  null,
  email   varchar(200) null,
  site    varchar(40)  null,
  version bigint       not null,
  primary key (code),
  constraint fk_cat_unit_site foreign key (site) references cat_site (code)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_unicode_520_ci;

create table cat_product (
  id               binary(16)   not null,
  slug             varchar(80)  not null,
  version_in_force int          not null,
  popularity       int          not null,
  retracted        datetime(6)  null,
  retract_reason   varchar(500) null,
  version          bigint       not null,
  primary key (id),
  unique key uq_cat_product_slug (slug),
  key ix_cat_product_popularity (retracted, popularity)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_unicode_520_ci;

-- A row is written once and never changed: dossiers refer to it.
create table cat_product_version (
  id           binary(16)    not null,
  product_id   binary(16)    not null,
  number       int           not null,
  cluster      varchar(40)   not null,
  unit         varchar(40)   not null,
  title        text          not null,
  summary      text          not null,
  what         mediumtext    not null,
  for_whom     mediumtext    not null,
  conditions   mediumtext    not null,
  bring        mediumtext    not null,
  cost         mediumtext    not null,
  amount       decimal(10,2) null,
  norm         int           not null,
  next_steps   mediumtext    not null,
  legal_basis  mediumtext    not null,
  keywords     text          not null,
  doors        varchar(200)  not null,
  form_key     varchar(80)   null,
  published    datetime(6)   not null,
  published_by varchar(100)  not null,
  primary key (id),
  unique key uq_cat_product_version (product_id, number),
  key ix_cat_product_version_cluster (cluster),
  key ix_cat_product_version_unit (unit),
  constraint fk_cat_product_version_product foreign key (product_id) references cat_product (id),
  constraint fk_cat_product_version_cluster foreign key (cluster) references cat_cluster (code),
  constraint fk_cat_product_version_unit foreign key (unit) references cat_unit (code)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_unicode_520_ci;
