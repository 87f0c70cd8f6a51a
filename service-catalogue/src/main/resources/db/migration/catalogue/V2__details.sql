-- Classification, delivery and links of a version, as one JSON object; null for versions from before.
alter table cat_product_version add column details mediumtext null after form_key;
