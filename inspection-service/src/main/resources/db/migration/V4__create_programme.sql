CREATE TABLE programme (
    id uuid NOT NULL,
    version bigint NOT NULL,
    plan_id uuid NOT NULL,
    year int NOT NULL,
    target int NOT NULL,
    team_id uuid,
    state text NOT NULL,
    submitted_by uuid,
    approved_on date,
    decision_number text,
    return_reason text,
    changed_at timestamptz NOT NULL,
    CONSTRAINT pk_programme PRIMARY KEY (id),
    CONSTRAINT uq_programme_plan UNIQUE (plan_id),
    CONSTRAINT fk_programme_team FOREIGN KEY (team_id) REFERENCES team (id),
    CONSTRAINT ck_programme_state CHECK (state IN ('DRAFT', 'SUBMITTED', 'APPROVED'))
);

CREATE TABLE programme_slot (
    id uuid NOT NULL,
    programme_id uuid NOT NULL,
    establishment_id uuid NOT NULL,
    month int NOT NULL,
    score int NOT NULL,
    reasons jsonb NOT NULL,
    CONSTRAINT pk_programme_slot PRIMARY KEY (id),
    CONSTRAINT fk_programme_slot_programme FOREIGN KEY (programme_id) REFERENCES programme (id),
    CONSTRAINT ck_programme_slot_month CHECK (month BETWEEN 1 AND 12)
);
CREATE INDEX ix_programme_slot_programme ON programme_slot (programme_id);

-- One row per inspection that counts; the target counts establishments, so readers count them distinct.
CREATE TABLE achievement (
    inspection_id uuid NOT NULL,
    team_id uuid NOT NULL,
    year int NOT NULL,
    establishment_id uuid NOT NULL,
    CONSTRAINT pk_achievement PRIMARY KEY (inspection_id)
);
CREATE INDEX ix_achievement_team ON achievement (team_id, year, establishment_id);
