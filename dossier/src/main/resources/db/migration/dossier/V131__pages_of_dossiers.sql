-- Pages of the dossiers of some types: in the order of age, and of those that began in a period. Both have all that decides on a page, so that
-- only the rows that are shown are read. How many there are of a type and confidentiality is counted apart.
ALTER TABLE dos_dossier
  ADD KEY dos_dossier_type_age (type, id, level),
  ADD KEY dos_dossier_type_start (type, start_date, level),
  DROP KEY dos_dossier_type_level;
