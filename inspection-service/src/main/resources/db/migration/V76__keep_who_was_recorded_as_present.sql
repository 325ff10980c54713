-- Who was recorded as present before that was corrected, with the reasons; null where nothing was.
ALTER TABLE inspection ADD COLUMN presence_changes jsonb;
