-- What the register last told; the register itself belongs to another service.
CREATE TABLE known_establishment (
    id uuid NOT NULL,
    code text,
    name text NOT NULL,
    kind text NOT NULL,
    legal_form text NOT NULL,
    commune_code text NOT NULL,
    district_code text NOT NULL,
    CONSTRAINT pk_known_establishment PRIMARY KEY (id)
);

CREATE TABLE deadline (
    id uuid NOT NULL,
    case_id uuid,
    subject_id uuid NOT NULL,
    clock text NOT NULL,
    due_on date NOT NULL,
    legal_basis text NOT NULL,
    met_on date,
    CONSTRAINT pk_deadline PRIMARY KEY (id),
    CONSTRAINT uq_deadline_subject_clock UNIQUE (subject_id, clock)
);
CREATE INDEX ix_deadline_case ON deadline (case_id, due_on);
