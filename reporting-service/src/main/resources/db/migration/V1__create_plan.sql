CREATE TABLE plan (
    id uuid NOT NULL,
    version bigint NOT NULL,
    source text NOT NULL,
    number text NOT NULL,
    plan_year int NOT NULL,
    title text NOT NULL,
    title_en text,
    issued_on date NOT NULL,
    consolidator text NOT NULL,
    issue jsonb NOT NULL,
    targets jsonb NOT NULL,
    state text NOT NULL,
    published_on date,
    changed_at timestamptz NOT NULL,
    CONSTRAINT pk_plan PRIMARY KEY (id),
    CONSTRAINT uq_plan_source UNIQUE (source),
    CONSTRAINT uq_plan_number UNIQUE (number),
    CONSTRAINT ck_plan_state CHECK (state IN ('DRAFT', 'PUBLISHED'))
);
CREATE INDEX ix_plan_year ON plan (plan_year, id);
