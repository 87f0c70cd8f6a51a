-- At most one open draft a product; the content is one JSON object. What lists filter by has a column.
create table cat_product_draft (
  id           binary(16)    not null,
  product_id   binary(16)    not null,
  base_version int           not null,
  state        varchar(20)   not null,
  slug         varchar(80)   not null,
  title        text          not null,
  cluster      varchar(40)   null,
  unit         varchar(40)   not null,
  content      mediumtext    not null,
  remark       varchar(1000) null,
  publish_on   date          null,
  approved_by  varchar(100)  null,
  changed      datetime(6)   not null,
  changed_by   varchar(200)  not null,
  version      bigint        not null,
  primary key (id),
  unique key uq_cat_product_draft_product (product_id),
  key ix_cat_product_draft_due (publish_on),
  constraint fk_cat_product_draft_product foreign key (product_id) references cat_product (id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_unicode_520_ci;
