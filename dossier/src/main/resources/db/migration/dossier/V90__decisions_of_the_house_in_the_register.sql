-- Which entry of the register a decision of the house is; null for those of before there was a register.
ALTER TABLE dos_decision ADD COLUMN entry BINARY(16) NULL;

-- Work lists search the dossiers of all clients by unit and by handler.
CREATE INDEX dos_dossier_of_unit ON dos_dossier (unit, end_date, deadline, id);
CREATE INDEX dos_dossier_handler ON dos_dossier (handler, end_date, deadline, id);
