CREATE TABLE violation_minutes (
    id uuid NOT NULL,
    version bigint NOT NULL,
    case_id uuid NOT NULL,
    inspection_id uuid,
    commune_code text NOT NULL,
    district_code text NOT NULL,
    subject_kind text NOT NULL,
    subject_id uuid NOT NULL,
    acts text NOT NULL,
    act_on date NOT NULL,
    discovered_on date NOT NULL,
    made_on date NOT NULL,
    maker_title text NOT NULL,
    signature_refused boolean NOT NULL,
    act_going_on boolean NOT NULL,
    complex_case boolean NOT NULL,
    explanation_requested boolean NOT NULL,
    narrative bytea NOT NULL,
    made_at timestamptz NOT NULL,
    CONSTRAINT pk_violation_minutes PRIMARY KEY (id),
    CONSTRAINT fk_violation_minutes_case FOREIGN KEY (case_id) REFERENCES casefile (id),
    CONSTRAINT ck_violation_minutes_subject CHECK (subject_kind IN ('PERSON', 'ESTABLISHMENT')),
    CONSTRAINT ck_violation_minutes_days CHECK (act_on <= discovered_on AND discovered_on <= made_on)
);
CREATE INDEX ix_violation_minutes_case ON violation_minutes (case_id, id);

CREATE TABLE sanction (
    id uuid NOT NULL,
    version bigint NOT NULL,
    case_id uuid NOT NULL,
    minutes_id uuid NOT NULL,
    commune_code text NOT NULL,
    district_code text NOT NULL,
    state text NOT NULL,
    supplementary text NOT NULL,
    suspension_months int,
    decided_on date,
    decision_number text,
    decided_by uuid,
    decider_title text,
    served_on date,
    executed_on date,
    collected bigint,
    annulled_on date,
    annulment_reason bytea,
    changed_at timestamptz NOT NULL,
    CONSTRAINT pk_sanction PRIMARY KEY (id),
    CONSTRAINT fk_sanction_case FOREIGN KEY (case_id) REFERENCES casefile (id),
    CONSTRAINT fk_sanction_minutes FOREIGN KEY (minutes_id) REFERENCES violation_minutes (id),
    CONSTRAINT ck_sanction_state CHECK (state IN ('DRAFT', 'ISSUED', 'SERVED', 'EXECUTED', 'ANNULLED')),
    CONSTRAINT ck_sanction_decision CHECK (state IN ('DRAFT', 'ANNULLED') OR decided_on IS NOT NULL)
);
-- One act is sanctioned once.
CREATE UNIQUE INDEX uq_sanction_standing ON sanction (minutes_id) WHERE state <> 'ANNULLED';
CREATE INDEX ix_sanction_district ON sanction (district_code, id);
CREATE INDEX ix_sanction_commune ON sanction (commune_code, id);
CREATE INDEX ix_sanction_case ON sanction (case_id, id);

CREATE TABLE sanction_item (
    sanction_id uuid NOT NULL,
    position int NOT NULL,
    norm_code text NOT NULL,
    act text NOT NULL,
    main_form text NOT NULL,
    amount bigint NOT NULL,
    proposed bigint NOT NULL,
    lowest bigint NOT NULL,
    highest bigint NOT NULL,
    norm_highest bigint NOT NULL,
    circumstance_codes text NOT NULL,
    CONSTRAINT pk_sanction_item PRIMARY KEY (sanction_id, position),
    CONSTRAINT fk_sanction_item_sanction FOREIGN KEY (sanction_id) REFERENCES sanction (id),
    CONSTRAINT uq_sanction_item_act UNIQUE (sanction_id, act),
    CONSTRAINT ck_sanction_item_form CHECK ((main_form = 'WARNING') = (amount = 0) AND amount BETWEEN lowest AND highest)
);

CREATE TABLE ring (
    id uuid NOT NULL,
    version bigint NOT NULL,
    kind text NOT NULL,
    state text NOT NULL,
    commune_code text NOT NULL,
    district_code text NOT NULL,
    discovered_on date NOT NULL,
    case_ids text NOT NULL,
    concluded_on date,
    changed_at timestamptz NOT NULL,
    CONSTRAINT pk_ring PRIMARY KEY (id),
    CONSTRAINT ck_ring_state CHECK (state IN ('DISCOVERED', 'BROKEN_UP', 'UNFOUNDED'))
);
CREATE INDEX ix_ring_district ON ring (district_code, id);
CREATE INDEX ix_ring_commune ON ring (commune_code, id);
