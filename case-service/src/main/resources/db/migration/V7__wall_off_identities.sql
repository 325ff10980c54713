-- The blind index finds a person without touching the identity, which is now behind a wall of its own.
CREATE TABLE person_document (
    person_id uuid NOT NULL,
    document_index bytea NOT NULL,
    CONSTRAINT pk_person_document PRIMARY KEY (person_id),
    CONSTRAINT fk_person_document_person FOREIGN KEY (person_id) REFERENCES involved_person (id)
);
INSERT INTO person_document (person_id, document_index)
SELECT person_id, document_index FROM person_identity WHERE document_index IS NOT NULL;
CREATE INDEX ix_person_document_index ON person_document (document_index);
ALTER TABLE person_identity DROP COLUMN document_index;

-- The running service sees only the one row it names in its transaction: no query brings out two identities at once.
ALTER TABLE person_identity ENABLE ROW LEVEL SECURITY;
CREATE POLICY insert_any ON person_identity FOR INSERT WITH CHECK (true);
CREATE POLICY read_the_named ON person_identity FOR SELECT
    USING (person_id::text = current_setting('lanhmanh.opened', true));
CREATE POLICY change_the_named ON person_identity FOR UPDATE
    USING (person_id::text = current_setting('lanhmanh.opened', true));

ALTER TABLE informant ENABLE ROW LEVEL SECURITY;
CREATE POLICY insert_any ON informant FOR INSERT WITH CHECK (true);
CREATE POLICY read_the_named ON informant FOR SELECT
    USING (tip_id::text = current_setting('lanhmanh.opened', true));
