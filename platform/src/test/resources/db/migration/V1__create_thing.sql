CREATE TABLE thing (
    id uuid NOT NULL,
    version bigint NOT NULL,
    name text NOT NULL,
    CONSTRAINT pk_thing PRIMARY KEY (id)
);
CREATE TABLE heard (
    event_id uuid NOT NULL,
    aggregate_id uuid NOT NULL,
    word text NOT NULL,
    number bigint GENERATED ALWAYS AS IDENTITY,
    CONSTRAINT pk_heard PRIMARY KEY (event_id)
);
CREATE TABLE timed_thing (
    id uuid NOT NULL,
    CONSTRAINT pk_timed_thing PRIMARY KEY (id)
);
