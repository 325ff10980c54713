CREATE TABLE ground (
    tip_id uuid NOT NULL,
    version bigint NOT NULL,
    commune_code text NOT NULL,
    district_code text NOT NULL,
    establishment_id uuid,
    verified_on date NOT NULL,
    inspection_id uuid,
    CONSTRAINT pk_ground PRIMARY KEY (tip_id)
);
CREATE INDEX ix_ground_district ON ground (district_code, tip_id);
CREATE INDEX ix_ground_commune ON ground (commune_code, tip_id);

CREATE TABLE inspection (
    id uuid NOT NULL,
    version bigint NOT NULL,
    state text NOT NULL,
    establishment_id uuid NOT NULL,
    establishment_kind text NOT NULL,
    conditional_business boolean NOT NULL,
    commune_code text NOT NULL,
    district_code text NOT NULL,
    team_id uuid NOT NULL,
    team_level text NOT NULL,
    team_district_code text,
    team_commune_code text,
    slot_id uuid,
    ground_kind text,
    tip_id uuid,
    ground_reference text,
    ground_note text,
    decided_by_member_id uuid,
    planned_on date NOT NULL,
    started_at timestamptz,
    completed_on date,
    outcome text,
    recommendations text,
    minutes_year int,
    minutes_number int,
    cancel_reason text,
    changed_at timestamptz NOT NULL,
    CONSTRAINT pk_inspection PRIMARY KEY (id),
    CONSTRAINT fk_inspection_establishment FOREIGN KEY (establishment_id) REFERENCES establishment (id),
    CONSTRAINT fk_inspection_team FOREIGN KEY (team_id) REFERENCES team (id),
    CONSTRAINT fk_inspection_slot FOREIGN KEY (slot_id) REFERENCES programme_slot (id),
    CONSTRAINT uq_inspection_minutes UNIQUE (team_id, minutes_year, minutes_number),
    CONSTRAINT ck_inspection_state CHECK (state IN ('PLANNED', 'IN_PROGRESS', 'COMPLETED', 'CANCELLED')),
    CONSTRAINT ck_inspection_occasion CHECK ((slot_id IS NULL) <> (ground_kind IS NULL)),
    CONSTRAINT ck_inspection_minutes CHECK ((state = 'COMPLETED') = (minutes_number IS NOT NULL))
);
CREATE UNIQUE INDEX uq_inspection_slot ON inspection (slot_id) WHERE state <> 'CANCELLED';
CREATE INDEX ix_inspection_team ON inspection (team_id, id);
CREATE INDEX ix_inspection_team_district ON inspection (team_district_code, id);
CREATE INDEX ix_inspection_district ON inspection (district_code, id);
CREATE INDEX ix_inspection_commune ON inspection (commune_code, id);
CREATE INDEX ix_inspection_establishment ON inspection (establishment_id, id);

CREATE TABLE inspection_presence (
    inspection_id uuid NOT NULL,
    member_id uuid NOT NULL,
    CONSTRAINT pk_inspection_presence PRIMARY KEY (inspection_id, member_id),
    CONSTRAINT fk_inspection_presence_inspection FOREIGN KEY (inspection_id) REFERENCES inspection (id),
    CONSTRAINT fk_inspection_presence_member FOREIGN KEY (member_id) REFERENCES team_member (id)
);

CREATE TABLE finding (
    id uuid NOT NULL,
    inspection_id uuid NOT NULL,
    violation_code text NOT NULL,
    description text NOT NULL,
    prohibited_act text,
    CONSTRAINT pk_finding PRIMARY KEY (id),
    CONSTRAINT fk_finding_inspection FOREIGN KEY (inspection_id) REFERENCES inspection (id)
);
CREATE INDEX ix_finding_inspection ON finding (inspection_id);

-- One row per team and year holds the last number given; it is locked while a number is drawn.
CREATE TABLE minutes_register (
    team_id uuid NOT NULL,
    year int NOT NULL,
    last_number int NOT NULL,
    CONSTRAINT pk_minutes_register PRIMARY KEY (team_id, year)
);

CREATE TABLE case_outcome (
    case_id uuid NOT NULL,
    inspection_id uuid NOT NULL,
    state text NOT NULL,
    outcome text,
    CONSTRAINT pk_case_outcome PRIMARY KEY (case_id)
);
CREATE INDEX ix_case_outcome_inspection ON case_outcome (inspection_id);
