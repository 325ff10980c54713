-- Batch by batch, each committed by itself, so that nobody who writes the register waits for the whole of it.
DO $$
DECLARE
    last uuid := '00000000-0000-0000-0000-000000000000';
    upto uuid;
BEGIN
    LOOP
        SELECT (array_agg(id ORDER BY id DESC))[1] INTO upto
        FROM (SELECT id FROM establishment WHERE id > last ORDER BY id LIMIT 10000) batch;
        EXIT WHEN upto IS NULL;
        INSERT INTO establishment_words (establishment_id, district_code, commune_code, words)
        SELECT id, district_code, commune_code, search_text FROM establishment WHERE id > last AND id <= upto
        ON CONFLICT (establishment_id) DO NOTHING;
        COMMIT;
        last := upto;
    END LOOP;
END $$;
