-- The audit trail: rows are added in the transaction they speak of, chained and signed afterwards, never changed.
CREATE TABLE audit_entry (
    id bigint GENERATED ALWAYS AS IDENTITY,
    at timestamptz NOT NULL DEFAULT clock_timestamp(),
    actor uuid NOT NULL,
    actor_kind text NOT NULL,
    roles text[] NOT NULL,
    agency text NOT NULL,
    area text NOT NULL,
    action text NOT NULL,
    object_type text NOT NULL,
    object_id text,
    purpose text,
    legal_basis text,
    fields text[] NOT NULL,
    result text NOT NULL,
    trace_id text,
    CONSTRAINT pk_audit_entry PRIMARY KEY (id),
    CONSTRAINT ck_audit_entry_actor_kind CHECK (actor_kind IN ('USER', 'CLIENT', 'SYSTEM', 'ANONYMOUS'))
);
CREATE INDEX ix_audit_entry_object ON audit_entry (object_type, object_id, id);
CREATE INDEX ix_audit_entry_actor ON audit_entry (actor, id);

-- One seal per row. seal_no has no gaps, and its key is the second wall against two sealers at once.
-- No foreign key: a deleted row must leave its seal behind, which then names it.
CREATE TABLE audit_seal (
    seal_no bigint NOT NULL,
    audit_id bigint NOT NULL,
    row_hash bytea NOT NULL,
    chain_hash bytea NOT NULL,
    CONSTRAINT pk_audit_seal PRIMARY KEY (seal_no),
    CONSTRAINT uq_audit_seal_audit_id UNIQUE (audit_id)
);

CREATE TABLE audit_checkpoint (
    seal_no bigint NOT NULL,
    chain_hash bytea NOT NULL,
    signature bytea NOT NULL,
    at timestamptz NOT NULL DEFAULT clock_timestamp(),
    CONSTRAINT pk_audit_checkpoint PRIMARY KEY (seal_no)
);

GRANT SELECT, INSERT ON audit_entry, audit_seal, audit_checkpoint TO ${appRole};
REVOKE UPDATE, DELETE, TRUNCATE ON audit_entry, audit_seal, audit_checkpoint FROM ${appRole};
