CREATE TABLE remedy (
    id uuid NOT NULL,
    version bigint NOT NULL,
    state text NOT NULL,
    inspection_id uuid NOT NULL,
    establishment_id uuid NOT NULL,
    establishment_kind text NOT NULL,
    commune_code text NOT NULL,
    district_code text NOT NULL,
    team_id uuid NOT NULL,
    team_level text NOT NULL,
    team_district_code text,
    team_commune_code text,
    finding_id uuid,
    violation_code text,
    opened_on date NOT NULL,
    text text NOT NULL,
    due_on date NOT NULL,
    answered_on date,
    verified_on date,
    reinspection_id uuid,
    overdue_told date,
    CONSTRAINT pk_remedy PRIMARY KEY (id),
    CONSTRAINT fk_remedy_inspection FOREIGN KEY (inspection_id) REFERENCES inspection (id),
    CONSTRAINT fk_remedy_establishment FOREIGN KEY (establishment_id) REFERENCES establishment (id),
    CONSTRAINT fk_remedy_team FOREIGN KEY (team_id) REFERENCES team (id),
    CONSTRAINT fk_remedy_finding FOREIGN KEY (finding_id) REFERENCES finding (id),
    CONSTRAINT fk_remedy_reinspection FOREIGN KEY (reinspection_id) REFERENCES inspection (id),
    CONSTRAINT ck_remedy_state CHECK (state IN ('OPEN', 'ANSWERED', 'VERIFIED', 'WITHDRAWN')),
    CONSTRAINT ck_remedy_due CHECK (due_on > opened_on),
    CONSTRAINT ck_remedy_verified CHECK ((state = 'VERIFIED') = (verified_on IS NOT NULL))
);
CREATE INDEX ix_remedy_inspection ON remedy (inspection_id, id);
CREATE INDEX ix_remedy_establishment ON remedy (establishment_id, id);
CREATE INDEX ix_remedy_team ON remedy (team_id, id);
CREATE INDEX ix_remedy_district ON remedy (district_code, id);
CREATE INDEX ix_remedy_commune ON remedy (commune_code, id);
CREATE INDEX ix_remedy_state ON remedy (state, id);
CREATE INDEX ix_remedy_due ON remedy (due_on, id) WHERE state = 'OPEN';

-- The course of a remedy; no step is ever rewritten.
CREATE TABLE remedy_step (
    id uuid NOT NULL,
    remedy_id uuid NOT NULL,
    kind text NOT NULL,
    written_by uuid NOT NULL,
    written_at timestamptz NOT NULL,
    happened_on date NOT NULL,
    note text,
    due_on date,
    inspection_id uuid,
    CONSTRAINT pk_remedy_step PRIMARY KEY (id),
    CONSTRAINT fk_remedy_step_remedy FOREIGN KEY (remedy_id) REFERENCES remedy (id),
    CONSTRAINT fk_remedy_step_inspection FOREIGN KEY (inspection_id) REFERENCES inspection (id),
    CONSTRAINT ck_remedy_step_kind
        CHECK (kind IN ('OPENED', 'ANSWERED', 'OVERDUE', 'EXTENDED', 'REOPENED', 'VERIFIED', 'WITHDRAWN'))
);
CREATE INDEX ix_remedy_step_remedy ON remedy_step (remedy_id, id);

CREATE TABLE remedy_step_evidence (
    step_id uuid NOT NULL,
    evidence_id uuid NOT NULL,
    CONSTRAINT pk_remedy_step_evidence PRIMARY KEY (step_id, evidence_id),
    CONSTRAINT fk_remedy_step_evidence_step FOREIGN KEY (step_id) REFERENCES remedy_step (id)
);

REVOKE UPDATE, DELETE, TRUNCATE ON remedy_step, remedy_step_evidence FROM ${appRole};
