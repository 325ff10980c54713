CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE EXTENSION IF NOT EXISTS btree_gin;

-- What the register is searched for when no word begins as was typed. A table of its own, so that an inspection or a new
-- score, which write the establishment, leave the index of parts of words alone.
CREATE TABLE establishment_words (
    establishment_id uuid NOT NULL,
    district_code text NOT NULL,
    commune_code text NOT NULL,
    words text NOT NULL,
    CONSTRAINT pk_establishment_words PRIMARY KEY (establishment_id)
);

-- Kept here and not by the service, so that an instance of the version before keeps it too.
CREATE FUNCTION keep_establishment_words() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO establishment_words (establishment_id, district_code, commune_code, words)
    VALUES (NEW.id, NEW.district_code, NEW.commune_code, NEW.search_text)
    ON CONFLICT (establishment_id) DO UPDATE
    SET district_code = EXCLUDED.district_code, commune_code = EXCLUDED.commune_code, words = EXCLUDED.words;
    RETURN NULL;
END $$;
CREATE TRIGGER tr_establishment_words_new AFTER INSERT ON establishment
    FOR EACH ROW EXECUTE FUNCTION keep_establishment_words();
CREATE TRIGGER tr_establishment_words_changed AFTER UPDATE ON establishment
    FOR EACH ROW WHEN (OLD.search_text <> NEW.search_text OR OLD.commune_code <> NEW.commune_code
                       OR OLD.district_code <> NEW.district_code)
    EXECUTE FUNCTION keep_establishment_words();

-- The place is in the same index, so that what lies elsewhere is not read to be thrown away.
CREATE INDEX ix_establishment_words ON establishment_words
    USING gin (words gin_trgm_ops, district_code, commune_code);
