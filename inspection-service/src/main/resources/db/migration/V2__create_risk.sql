CREATE TABLE risk_mark (
    id uuid NOT NULL,
    establishment_id uuid NOT NULL,
    kind text NOT NULL,
    day date NOT NULL,
    CONSTRAINT pk_risk_mark PRIMARY KEY (id),
    CONSTRAINT ck_risk_mark_kind CHECK (kind IN ('INSPECTED', 'VIOLATION', 'SANCTION', 'TIP'))
);
CREATE INDEX ix_risk_mark_establishment ON risk_mark (establishment_id);

CREATE TABLE commune_flag (
    id uuid NOT NULL,
    commune_code text NOT NULL,
    flag text NOT NULL,
    valid_from date NOT NULL,
    valid_to date,
    CONSTRAINT pk_commune_flag PRIMARY KEY (id),
    CONSTRAINT uq_commune_flag UNIQUE (commune_code, flag, valid_from)
);
