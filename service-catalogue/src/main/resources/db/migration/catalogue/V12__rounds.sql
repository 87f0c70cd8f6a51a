-- Inventory rounds: which departments take part, a line for each product, clusters that are proposed, and who did what and why.
create table cat_round (
  id           binary(16)    not null,
  title        varchar(200)  not null,
  describe_by  date          null,
  phase        varchar(20)   not null,
  effective    date          null,
  opened       datetime(6)   not null,
  opened_by    varchar(200)  not null,
  version      bigint        not null,
  primary key (id),
  key ix_cat_round_due (phase, effective)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_unicode_520_ci;

create table cat_round_unit (
  id        binary(16)   not null,
  round_id  binary(16)   not null,
  unit      varchar(40)  not null,
  expected  int          null,
  described datetime(6)  null,
  described_by varchar(200) null,
  version   bigint       not null,
  primary key (id),
  unique key uq_cat_round_unit (round_id, unit),
  constraint fk_cat_round_unit_round foreign key (round_id) references cat_round (id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_unicode_520_ci;

create table cat_round_line (
  id         binary(16)   not null,
  round_id   binary(16)   not null,
  product_id binary(16)   not null,
  unit       varchar(40)  not null,
  before_cluster varchar(40) null,
  first      varchar(40)  null,
  second     varchar(40)  null,
  stance     varchar(10)  null,
  objection  varchar(500) null,
  counter    varchar(40)  null,
  decided    varchar(40)  null,
  version    bigint       not null,
  primary key (id),
  unique key uq_cat_round_line (round_id, product_id),
  constraint fk_cat_round_line_round foreign key (round_id) references cat_round (id),
  constraint fk_cat_round_line_product foreign key (product_id) references cat_product (id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_unicode_520_ci;

create table cat_round_cluster (
  id          binary(16)   not null,
  round_id    binary(16)   not null,
  code        varchar(40)  not null,
  name        text         not null,
  description text         not null,
  icon        varchar(60)  not null,
  unit        varchar(40)  null,
  primary key (id),
  unique key uq_cat_round_cluster (round_id, code),
  constraint fk_cat_round_cluster_round foreign key (round_id) references cat_round (id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_unicode_520_ci;

-- Written once, never changed.
create table cat_round_act (
  id         binary(16)   not null,
  round_id   binary(16)   not null,
  at         datetime(6)  not null,
  who        varchar(100) not null,
  who_name   varchar(200) not null,
  unit       varchar(40)  null,
  act        varchar(30)  not null,
  product_id binary(16)   null,
  before_value varchar(200) null,
  after_value  varchar(200) null,
  reason     varchar(500) null,
  primary key (id),
  key ix_cat_round_act (round_id, id),
  constraint fk_cat_round_act_round foreign key (round_id) references cat_round (id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_unicode_520_ci;
