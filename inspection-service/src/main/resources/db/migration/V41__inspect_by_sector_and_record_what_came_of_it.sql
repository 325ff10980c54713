-- A sector inspection is one of an agency alone: it has no team, but a decision and officers by title and number.
ALTER TABLE inspection ALTER COLUMN team_id DROP NOT NULL;
ALTER TABLE inspection ALTER COLUMN team_level DROP NOT NULL;
ALTER TABLE inspection ADD COLUMN sector_agency text;
ALTER TABLE inspection ADD COLUMN sector text;
ALTER TABLE inspection ADD COLUMN sector_decision_number text;
ALTER TABLE inspection ADD COLUMN sector_decided_on date;
ALTER TABLE inspection ADD COLUMN sector_officers jsonb;
ALTER TABLE inspection DROP CONSTRAINT ck_inspection_occasion;
ALTER TABLE inspection ADD CONSTRAINT ck_inspection_occasion CHECK (num_nonnulls(slot_id, ground_kind, sector) = 1);
ALTER TABLE inspection ADD CONSTRAINT ck_inspection_crew
    CHECK (num_nonnulls(team_id, sector_agency) = 1 AND (sector IS NULL) = (sector_agency IS NULL));
ALTER TABLE inspection ADD CONSTRAINT uq_inspection_sector_minutes UNIQUE (sector_agency, minutes_year, minutes_number);

-- One row per agency and year holds the last number given; it is locked while a number is drawn.
CREATE TABLE sector_register (
    agency_code text NOT NULL,
    year int NOT NULL,
    last_number int NOT NULL,

    CONSTRAINT pk_sector_register PRIMARY KEY (agency_code, year)
);

-- Why an establishment was not inspected and who saw it; whether its representative signed.
ALTER TABLE inspection ADD COLUMN outcome_reason text;
ALTER TABLE inspection ADD COLUMN outcome_witnesses jsonb;
ALTER TABLE inspection ADD COLUMN signature text;
ALTER TABLE inspection ADD COLUMN signature_representative text;
ALTER TABLE inspection ADD COLUMN signature_refusal_reason text;
ALTER TABLE inspection ADD COLUMN signature_witnesses jsonb;
ALTER TABLE inspection ADD CONSTRAINT ck_inspection_signature
    CHECK (signature IN ('SIGNED', 'REFUSED', 'NOBODY_PRESENT'));

-- Re-inspections.
ALTER TABLE inspection ADD COLUMN follow_up_of uuid;
ALTER TABLE inspection ADD CONSTRAINT fk_inspection_follow_up FOREIGN KEY (follow_up_of) REFERENCES inspection (id);
CREATE INDEX ix_inspection_follow_up ON inspection (follow_up_of) WHERE follow_up_of IS NOT NULL;
