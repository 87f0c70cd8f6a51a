-- What becomes of a dossier is reckoned again with regard to the day until which it was left out of a list.
ALTER TABLE dos_archive_item ADD KEY dos_archive_item_dossier (dossier, keep_until);
