-- Visits sent as documents under ids their clients made, with what became of them.
CREATE TABLE field_visit (
    client_id uuid NOT NULL,
    version bigint NOT NULL,
    inspection_id uuid NOT NULL,
    digest text NOT NULL,
    sent_by uuid NOT NULL,
    received_at timestamptz NOT NULL,
    document jsonb NOT NULL,
    state text NOT NULL,
    differences jsonb NOT NULL,
    finding_ids jsonb NOT NULL,
    kept text,

    CONSTRAINT pk_field_visit PRIMARY KEY (client_id),
    CONSTRAINT fk_field_visit_inspection FOREIGN KEY (inspection_id) REFERENCES inspection (id),
    CONSTRAINT ck_field_visit_state CHECK (state IN ('APPLIED', 'CONFLICT', 'RESOLVED')),
    CONSTRAINT ck_field_visit_kept CHECK ((state = 'RESOLVED') = (kept IS NOT NULL))
);
CREATE INDEX ix_field_visit_inspection ON field_visit (inspection_id);
