-- When the citizen was last busy with a form: forms left alone for long are removed, counted from here and not from the first click.
ALTER TABLE dos_form_session ADD COLUMN touched DATETIME(6) NULL;
UPDATE dos_form_session SET touched = COALESCE(submitted, started);
ALTER TABLE dos_form_session MODIFY COLUMN touched DATETIME(6) NOT NULL;
CREATE INDEX dos_form_session_abandoned ON dos_form_session (unfinished, touched);
