-- The last number given in each year; the row is locked until the case that took it is written.
CREATE TABLE case_number (
    year int NOT NULL,
    last int NOT NULL,
    CONSTRAINT pk_case_number PRIMARY KEY (year)
);

CREATE TABLE casefile (
    id uuid NOT NULL,
    version bigint NOT NULL,
    number_year int NOT NULL,
    number int NOT NULL,
    kind text NOT NULL,
    state text NOT NULL,
    source text NOT NULL,
    inspection_id uuid,
    tip_id uuid,
    establishment_id uuid,
    establishment_kind text,
    commune_code text NOT NULL,
    district_code text NOT NULL,
    detected_on date NOT NULL,
    agency text,
    flags text NOT NULL,
    signals text NOT NULL,
    crime_signs boolean,
    crime_signs_despite text NOT NULL,
    crime_signs_reason bytea,
    crime_signs_by uuid,
    crime_signs_on date,
    transfer_receiver text,
    transferred_on date,
    transfer_article text,
    transfer_document text,
    outcome text,
    outcome_reason text,
    conclusion_note bytea,
    concluded_on date,
    open_drafts int NOT NULL,
    issued_sanctions int NOT NULL,
    changed_at timestamptz NOT NULL,
    CONSTRAINT pk_casefile PRIMARY KEY (id),
    CONSTRAINT uq_casefile_number UNIQUE (number_year, number),
    CONSTRAINT uq_casefile_inspection UNIQUE (inspection_id),
    CONSTRAINT fk_casefile_tip FOREIGN KEY (tip_id) REFERENCES tip (id),
    CONSTRAINT ck_casefile_state CHECK (state IN ('DETECTED', 'VERIFYING', 'ADMINISTRATIVE', 'CRIMINAL', 'CONCLUDED')),
    CONSTRAINT ck_casefile_outcome CHECK ((state = 'CONCLUDED') = (outcome IS NOT NULL)),
    CONSTRAINT ck_casefile_counts CHECK (open_drafts >= 0 AND issued_sanctions >= 0)
);
CREATE INDEX ix_casefile_district ON casefile (district_code, id);
CREATE INDEX ix_casefile_commune ON casefile (commune_code, id);
CREATE INDEX ix_casefile_tip ON casefile (tip_id);

CREATE TABLE case_finding (
    id uuid NOT NULL,
    case_id uuid NOT NULL,
    violation_code text NOT NULL,
    prohibited_act text,
    found_on date NOT NULL,
    CONSTRAINT pk_case_finding PRIMARY KEY (id),
    CONSTRAINT fk_case_finding_case FOREIGN KEY (case_id) REFERENCES casefile (id)
);
CREATE INDEX ix_case_finding_case ON case_finding (case_id, id);
