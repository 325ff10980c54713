CREATE TABLE consolidation (
    id uuid NOT NULL,
    version bigint NOT NULL,
    period_id uuid NOT NULL,
    made_on date NOT NULL,
    content jsonb NOT NULL,
    state text NOT NULL,
    signed_on date,
    number text,
    issued_on date,
    changed_at timestamptz NOT NULL,
    CONSTRAINT pk_consolidation PRIMARY KEY (id),
    CONSTRAINT fk_consolidation_period FOREIGN KEY (period_id) REFERENCES period (id),
    CONSTRAINT ck_consolidation_state CHECK (state IN ('DRAFT', 'SIGNED', 'ISSUED'))
);
CREATE INDEX ix_consolidation_period ON consolidation (period_id, id);
-- One consolidation of a period is signed, whoever signs at the same moment.
CREATE UNIQUE INDEX uq_consolidation_settled ON consolidation (period_id) WHERE state <> 'DRAFT';

-- Frozen is frozen: the running service can move a consolidation on, but neither change nor drop what is in it.
REVOKE UPDATE, DELETE, TRUNCATE ON consolidation FROM ${appRole};
GRANT UPDATE (version, state, signed_on, number, issued_on, changed_at) ON consolidation TO ${appRole};
