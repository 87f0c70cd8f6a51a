-- Where a product stands now. A clustering that takes effect and units that reorganise move products without touching a version;
-- empty for a product that was never published.
alter table cat_product
  add column cluster varchar(40) null after slug,
  add column unit    varchar(40) null after cluster,
  add key ix_cat_product_cluster (cluster),
  add key ix_cat_product_unit (unit);
update cat_product p join cat_product_version v on v.product_id = p.id and v.number = p.version_in_force
  set p.cluster = v.cluster, p.unit = v.unit;
