CREATE TABLE commune_classification (
    id uuid NOT NULL,
    version bigint NOT NULL,
    commune_code text NOT NULL,
    district_code text NOT NULL,
    classified_year int NOT NULL,
    result text NOT NULL,
    decision_number text NOT NULL,
    decided_on date NOT NULL,
    criteria_set text,
    unit_code text NOT NULL,
    CONSTRAINT pk_commune_classification PRIMARY KEY (id),
    CONSTRAINT uq_commune_classification_year UNIQUE (commune_code, classified_year),
    CONSTRAINT ck_commune_classification_result CHECK (result IN ('HEALTHY', 'NOT_HEALTHY'))
);
CREATE INDEX ix_commune_classification_year ON commune_classification (classified_year, id);
CREATE INDEX ix_commune_classification_district ON commune_classification (district_code, id);

CREATE TABLE commune_flag (
    id uuid NOT NULL,
    version bigint NOT NULL,
    commune_code text NOT NULL,
    district_code text NOT NULL,
    flag text NOT NULL,
    valid_from date NOT NULL,
    valid_to date,
    unit_code text NOT NULL,
    changed_at timestamptz NOT NULL,
    CONSTRAINT pk_commune_flag PRIMARY KEY (id),
    CONSTRAINT uq_commune_flag_since UNIQUE (commune_code, flag, valid_from),
    CONSTRAINT ck_commune_flag_kind CHECK (flag IN ('BOUNDARY', 'COMPLEX', 'SCHOOLS', 'STUDENT_LODGING',
        'INDUSTRIAL_ZONE', 'BORDER')),
    CONSTRAINT ck_commune_flag_time CHECK (valid_to >= valid_from)
);
CREATE INDEX ix_commune_flag_district ON commune_flag (district_code, id);
CREATE INDEX ix_commune_flag_kind ON commune_flag (flag, id);
