CREATE TABLE job (
    id uuid NOT NULL,
    kind text NOT NULL,
    state text NOT NULL DEFAULT 'QUEUED',
    owner text NOT NULL,
    input bytea,
    total int NOT NULL,
    done int NOT NULL DEFAULT 0,
    created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    CONSTRAINT pk_job PRIMARY KEY (id),
    CONSTRAINT ck_job_state CHECK (state IN ('QUEUED', 'RUNNING', 'DONE'))
);
CREATE INDEX ix_job_waiting ON job (created_at) WHERE state <> 'DONE';

CREATE TABLE job_row (
    job_id uuid NOT NULL,
    row_no int NOT NULL,
    outcome text NOT NULL,
    object_id text,
    problem text,
    field text,
    CONSTRAINT pk_job_row PRIMARY KEY (job_id, row_no),
    CONSTRAINT fk_job_row_job FOREIGN KEY (job_id) REFERENCES job (id)
);
