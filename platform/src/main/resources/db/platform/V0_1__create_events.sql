-- What the owner creates from here on, the running service may use, and nothing more.
ALTER DEFAULT PRIVILEGES GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO ${appRole};
ALTER DEFAULT PRIVILEGES GRANT USAGE, SELECT ON SEQUENCES TO ${appRole};
GRANT USAGE ON SCHEMA public TO ${appRole};

-- Readable by Debezium's event router, should a site prefer change data capture to the relay.
CREATE TABLE outbox (
    seq bigint GENERATED ALWAYS AS IDENTITY,
    id uuid NOT NULL,
    aggregatetype text NOT NULL,
    aggregateid uuid NOT NULL,
    aggregateversion bigint NOT NULL,
    type text NOT NULL,
    payload jsonb NOT NULL,
    headers jsonb NOT NULL DEFAULT '{}',
    created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    published_at timestamptz,
    CONSTRAINT pk_outbox PRIMARY KEY (seq),
    CONSTRAINT uq_outbox_id UNIQUE (id)
);
CREATE INDEX ix_outbox_unpublished ON outbox (seq) WHERE published_at IS NULL;
CREATE INDEX ix_outbox_published_at ON outbox (published_at) WHERE published_at IS NOT NULL;

CREATE TABLE inbox (
    event_id uuid NOT NULL,
    aggregate_id uuid NOT NULL,
    received_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    CONSTRAINT pk_inbox PRIMARY KEY (event_id)
);

CREATE TABLE inbox_snapshot (
    aggregate_id uuid NOT NULL,
    version bigint NOT NULL,
    CONSTRAINT pk_inbox_snapshot PRIMARY KEY (aggregate_id)
);

CREATE TABLE parked_event (
    number bigint GENERATED ALWAYS AS IDENTITY,
    origin text NOT NULL,
    event_id uuid,
    aggregate_id uuid,
    aggregate_version bigint,
    type text,
    event_time timestamptz,
    content text,
    reason text NOT NULL,
    parked_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    released_at timestamptz,
    CONSTRAINT pk_parked_event PRIMARY KEY (number),
    CONSTRAINT uq_parked_event_origin UNIQUE (origin)
);
CREATE INDEX ix_parked_event_waiting ON parked_event (aggregate_id, number) WHERE released_at IS NULL;

CREATE TABLE kept_answer (
    caller text NOT NULL,
    idempotency_key text NOT NULL,
    content_hash bytea NOT NULL,
    status int,
    location text,
    body bytea,
    created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    CONSTRAINT pk_kept_answer PRIMARY KEY (caller, idempotency_key)
);
CREATE INDEX ix_kept_answer_created_at ON kept_answer (created_at);
