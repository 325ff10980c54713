-- One row per event, as told: the fields that figures are counted from, in data. No personal data ever comes this way.
CREATE TABLE heard_fact (
    event_id uuid NOT NULL,
    kind text NOT NULL,
    happened_on date NOT NULL,
    subject_id uuid NOT NULL,
    subject_version bigint NOT NULL,
    parent_id uuid,
    district_code text,
    commune_code text,
    data jsonb NOT NULL,
    CONSTRAINT pk_heard_fact PRIMARY KEY (event_id)
);
CREATE INDEX ix_heard_fact_kind ON heard_fact (kind, happened_on);
CREATE INDEX ix_heard_fact_subject ON heard_fact (subject_id, kind, subject_version);
CREATE INDEX ix_heard_fact_parent ON heard_fact (parent_id, kind);

-- What was heard stays as it was heard.
REVOKE UPDATE, DELETE, TRUNCATE ON heard_fact FROM ${appRole};
