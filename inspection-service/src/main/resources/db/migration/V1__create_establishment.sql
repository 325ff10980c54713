CREATE SEQUENCE establishment_code;

CREATE TABLE establishment (
    id uuid NOT NULL,
    version bigint NOT NULL,
    code text NOT NULL,
    state text NOT NULL,
    name text NOT NULL,
    folded_name text NOT NULL,
    search_text text NOT NULL,
    kind text NOT NULL,
    kind_note text,
    legal_form text NOT NULL,
    tax_code text,
    commune_code text NOT NULL,
    district_code text NOT NULL,
    address text NOT NULL,
    conditional_business boolean NOT NULL,
    at_risk boolean NOT NULL,
    workers_total int NOT NULL,
    workers_women int NOT NULL,
    reviewed_on date,
    registered_on date NOT NULL,
    closed_on date,
    closure_reason text,
    changed_at timestamptz NOT NULL,
    CONSTRAINT pk_establishment PRIMARY KEY (id),
    CONSTRAINT uq_establishment_code UNIQUE (code),
    CONSTRAINT ck_establishment_state CHECK (state IN ('ACTIVE', 'CLOSED')),
    CONSTRAINT ck_establishment_workers CHECK (workers_women BETWEEN 0 AND workers_total)
);
CREATE UNIQUE INDEX uq_establishment_tax_code ON establishment (tax_code) WHERE state <> 'CLOSED';
CREATE UNIQUE INDEX uq_establishment_name ON establishment (commune_code, folded_name) WHERE state <> 'CLOSED';
CREATE INDEX ix_establishment_district ON establishment (district_code, code);
CREATE INDEX ix_establishment_commune ON establishment (commune_code, code);
CREATE INDEX ix_establishment_name ON establishment (folded_name, code);
CREATE INDEX ix_establishment_words ON establishment USING gin (to_tsvector('simple'::regconfig, search_text));

CREATE TABLE establishment_paper (
    establishment_id uuid NOT NULL,
    type text NOT NULL,
    number text NOT NULL,
    issuer text NOT NULL,
    issued_on date NOT NULL,
    expires_on date,
    CONSTRAINT fk_establishment_paper_establishment FOREIGN KEY (establishment_id) REFERENCES establishment (id)
);
CREATE INDEX ix_establishment_paper_establishment ON establishment_paper (establishment_id);
