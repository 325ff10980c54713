-- Two people erase an identity: its data key, its sealed row and its blind index go, the figures stay.
ALTER TABLE involved_person ADD COLUMN erased_on date;
ALTER TABLE tip ADD COLUMN informant_erased_on date;

CREATE TABLE erasure (
    id uuid NOT NULL,
    version bigint NOT NULL,
    subject_kind text NOT NULL,
    subject_id uuid NOT NULL,
    commune_code text NOT NULL,
    district_code text NOT NULL,
    state text NOT NULL,
    reason bytea NOT NULL,
    legal_basis text NOT NULL,
    decision_number text NOT NULL,
    requested_by uuid NOT NULL,
    requested_on date NOT NULL,
    decided_by uuid,
    decided_on date,
    rejection_reason bytea,
    changed_at timestamptz NOT NULL,
    CONSTRAINT pk_erasure PRIMARY KEY (id),
    CONSTRAINT ck_erasure_subject_kind CHECK (subject_kind IN ('PERSON', 'INFORMANT')),
    CONSTRAINT ck_erasure_state CHECK (state IN ('REQUESTED', 'CONFIRMED', 'REJECTED')),
    CONSTRAINT ck_erasure_decision CHECK ((state = 'REQUESTED') = (decided_by IS NULL)),
    CONSTRAINT ck_erasure_two_people CHECK (decided_by <> requested_by)
);
CREATE UNIQUE INDEX uq_erasure_standing ON erasure (subject_kind, subject_id) WHERE state <> 'REJECTED';
CREATE INDEX ix_erasure_subject ON erasure (subject_id, id);
CREATE INDEX ix_erasure_district ON erasure (district_code, id);
CREATE INDEX ix_erasure_commune ON erasure (commune_code, id);
-- The minutes of a person, whose words are erased with the identity, and the sanctions that still bar it.
CREATE INDEX ix_violation_minutes_subject ON violation_minutes (subject_id);

CREATE POLICY delete_the_named ON person_identity FOR DELETE
    USING (person_id::text = current_setting('lanhmanh.opened', true));
CREATE POLICY delete_the_named ON informant FOR DELETE
    USING (tip_id::text = current_setting('lanhmanh.opened', true));
