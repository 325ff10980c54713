-- Corrections are numbered per inspection, 1 and up: each is an annex to the minutes.
ALTER TABLE inspection_correction ADD COLUMN number int;
UPDATE inspection_correction c
SET number = (SELECT count(*) FROM inspection_correction other
              WHERE other.inspection_id = c.inspection_id AND other.id <= c.id);
ALTER TABLE inspection_correction
    ALTER COLUMN number SET NOT NULL,
    ADD CONSTRAINT uq_inspection_correction_number UNIQUE (inspection_id, number);

-- An instance of the version before knows no numbers. It holds the inspection while it adds, so that none is given twice.
CREATE FUNCTION number_correction() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    NEW.number := (SELECT count(*) + 1 FROM inspection_correction WHERE inspection_id = NEW.inspection_id);
    RETURN NEW;
END $$;
CREATE TRIGGER tr_inspection_correction_number BEFORE INSERT ON inspection_correction
    FOR EACH ROW WHEN (NEW.number IS NULL) EXECUTE FUNCTION number_correction();
