CREATE TABLE report (
    id uuid NOT NULL,
    version bigint NOT NULL,
    period_id uuid NOT NULL,
    unit_code text NOT NULL,
    state text NOT NULL,
    items jsonb NOT NULL,
    narrative text,
    submitted_on date,
    late boolean,
    return_reason text,
    to_redo jsonb NOT NULL,
    accepted jsonb,
    changed_at timestamptz NOT NULL,
    CONSTRAINT pk_report PRIMARY KEY (id),
    CONSTRAINT uq_report_unit UNIQUE (period_id, unit_code),
    CONSTRAINT fk_report_period FOREIGN KEY (period_id) REFERENCES period (id),
    CONSTRAINT ck_report_state CHECK (state IN ('DRAFT', 'APPROVED', 'SUBMITTED', 'RETURNED', 'ACCEPTED'))
);
CREATE INDEX ix_report_unit ON report (unit_code, id);
