-- A cluster is never removed: it ends, and old versions of products go on referring to it.
alter table cat_cluster
  add column since date null,
  add column ended date null;

-- Written once, never changed: what a cluster was called from then on, by whom and why.
create table cat_cluster_change (
  id          binary(16)   not null,
  code        varchar(40)  not null,
  at          datetime(6)  not null,
  who         varchar(200) not null,
  act         varchar(20)  not null,
  name        text         not null,
  description text         not null,
  reason      varchar(500) null,
  primary key (id),
  key ix_cat_cluster_change (code, id),
  constraint fk_cat_cluster_change foreign key (code) references cat_cluster (code)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_unicode_520_ci;
