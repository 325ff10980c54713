-- What sanctions take from an establishment, as it carries it: null for nothing. The owner, and who reviewed it last.
ALTER TABLE establishment
    ADD COLUMN withheld jsonb,
    ADD COLUMN owner text,
    ADD COLUMN reviewed_by text;

-- A commitment to the commune usually has no number (Decree 178/2004, Art. 11(3)).
ALTER TABLE establishment_paper ALTER COLUMN number DROP NOT NULL;

-- Sanctions that take the use of papers for a time, as told and as somebody has read them in the decision. The establishment
-- is the one that stands; no foreign key, since a fact may name one that this register does not have.
CREATE TABLE licence_suspension (
    sanction_id uuid NOT NULL,
    version bigint NOT NULL,
    establishment_id uuid NOT NULL,
    decided_on date NOT NULL,
    months int,
    state text NOT NULL,
    decision_number text,
    papers text NOT NULL,
    held_from date NOT NULL,
    held_until date,
    annulled_on date,
    CONSTRAINT pk_licence_suspension PRIMARY KEY (sanction_id),
    CONSTRAINT ck_licence_suspension_state CHECK (state IN ('TOLD', 'CONFIRMED', 'ANNULLED')),
    CONSTRAINT ck_licence_suspension_annulled CHECK ((state = 'ANNULLED') = (annulled_on IS NOT NULL)),
    CONSTRAINT ck_licence_suspension_confirmed CHECK (state <> 'CONFIRMED' OR decision_number IS NOT NULL),
    CONSTRAINT ck_licence_suspension_days CHECK (held_until >= held_from)
);
CREATE INDEX ix_licence_suspension_establishment ON licence_suspension (establishment_id);
CREATE INDEX ix_licence_suspension_state ON licence_suspension (state, sanction_id);
