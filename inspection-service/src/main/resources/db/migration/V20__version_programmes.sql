-- A programme may also be that of a district or commune team, which no plan opens.
ALTER TABLE programme ALTER COLUMN plan_id DROP NOT NULL;
ALTER TABLE programme ADD COLUMN closed_on date;
ALTER TABLE programme DROP CONSTRAINT ck_programme_state;
ALTER TABLE programme ADD CONSTRAINT ck_programme_state CHECK (state IN ('DRAFT', 'SUBMITTED', 'APPROVED', 'CLOSED'));
ALTER TABLE programme ADD CONSTRAINT ck_programme_origin CHECK (plan_id IS NOT NULL OR team_id IS NOT NULL);
CREATE UNIQUE INDEX uq_programme_team_year ON programme (team_id, year) WHERE plan_id IS NULL;
CREATE INDEX ix_programme_team ON programme (team_id, year);
CREATE INDEX ix_programme_year ON programme (year, id);

-- What was laid before the chair, and each amendment of it.
CREATE TABLE programme_version (
    id uuid NOT NULL,
    programme_id uuid NOT NULL,
    number int NOT NULL,
    state text NOT NULL,
    opened_on date NOT NULL,
    reason text,
    submitted_by uuid,
    submitted_on date,
    approved_on date,
    decision_number text,
    return_reason text,
    CONSTRAINT pk_programme_version PRIMARY KEY (id),
    CONSTRAINT uq_programme_version_number UNIQUE (programme_id, number),
    CONSTRAINT fk_programme_version_programme FOREIGN KEY (programme_id) REFERENCES programme (id),
    CONSTRAINT ck_programme_version_state CHECK (state IN ('DRAFT', 'SUBMITTED', 'APPROVED', 'SUPERSEDED')),
    -- The old version gives way in the transaction that approves the new one.
    CONSTRAINT ex_programme_version_in_force EXCLUDE USING btree (programme_id WITH =) WHERE (state = 'APPROVED')
        DEFERRABLE INITIALLY DEFERRED
);
CREATE UNIQUE INDEX uq_programme_version_open ON programme_version (programme_id) WHERE state IN ('DRAFT', 'SUBMITTED');

INSERT INTO programme_version
    (id, programme_id, number, state, opened_on, submitted_by, approved_on, decision_number, return_reason)
SELECT uuidv7(), id, 1, state, (changed_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date,
       submitted_by, approved_on, decision_number, return_reason
FROM programme;
COMMENT ON COLUMN programme.submitted_by IS 'Until V20; see programme_version.';
COMMENT ON COLUMN programme.approved_on IS 'Until V20; see programme_version.';
COMMENT ON COLUMN programme.decision_number IS 'Until V20; see programme_version.';
COMMENT ON COLUMN programme.return_reason IS 'Until V20; see programme_version.';

-- A slot keeps its slot_id through all versions; the row that brought it in has it as its id, so that inspections can
-- refer to it.
ALTER TABLE programme_slot
    ADD COLUMN slot_id uuid,
    ADD COLUMN programme_version_id uuid,
    ADD COLUMN quarter int,
    ADD COLUMN unannounced boolean NOT NULL DEFAULT false,
    ADD COLUMN parts jsonb,
    ADD COLUMN weight_set text,
    ADD COLUMN weights_valid_from date,
    ADD COLUMN scored_on date,
    ADD COLUMN swapped_from uuid,
    ADD COLUMN swap_reason text,
    ADD COLUMN swapped_on date;
UPDATE programme_slot s SET slot_id = s.id, programme_version_id = v.id
FROM programme_version v WHERE v.programme_id = s.programme_id;
ALTER TABLE programme_slot
    ALTER COLUMN slot_id SET NOT NULL,
    ALTER COLUMN programme_version_id SET NOT NULL,
    ALTER COLUMN month DROP NOT NULL,
    ADD COLUMN first_month int GENERATED ALWAYS AS (coalesce(month, quarter * 3 - 2)) STORED,
    ADD COLUMN last_month int GENERATED ALWAYS AS (coalesce(month, quarter * 3)) STORED,
    ADD CONSTRAINT fk_programme_slot_version FOREIGN KEY (programme_version_id) REFERENCES programme_version (id),
    ADD CONSTRAINT uq_programme_slot_version UNIQUE (programme_version_id, slot_id),
    ADD CONSTRAINT ck_programme_slot_quarter CHECK (quarter BETWEEN 1 AND 4),
    ADD CONSTRAINT ck_programme_slot_window CHECK ((month IS NULL) <> (quarter IS NULL));
CREATE INDEX ix_programme_slot_slot ON programme_slot (slot_id);
CREATE INDEX ix_programme_slot_establishment ON programme_slot (establishment_id);

-- Why the last proposal of a programme chose and left out whom.
CREATE TABLE programme_proposal (
    programme_id uuid NOT NULL,
    proposed_on date NOT NULL,
    rules jsonb NOT NULL,
    candidates bigint NOT NULL,
    unscored bigint NOT NULL,
    omitted jsonb NOT NULL,
    rest jsonb NOT NULL,
    CONSTRAINT pk_programme_proposal PRIMARY KEY (programme_id),
    CONSTRAINT fk_programme_proposal_programme FOREIGN KEY (programme_id) REFERENCES programme (id)
);

-- The month of the visit, for the figures of the year.
ALTER TABLE achievement ADD COLUMN completed_on date;
UPDATE achievement a
SET completed_on = coalesce((SELECT i.completed_on FROM inspection i WHERE i.id = a.inspection_id), make_date(a.year, 12, 31));
ALTER TABLE achievement ALTER COLUMN completed_on SET NOT NULL;
CREATE INDEX ix_achievement_establishment ON achievement (establishment_id, year);
