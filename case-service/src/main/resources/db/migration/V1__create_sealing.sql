-- The wrapped data keys; their master key is never here. Deleting a row erases what the key sealed.
CREATE TABLE data_key (
    owner_id uuid NOT NULL,
    wrapped_key bytea NOT NULL,
    master_key_id text NOT NULL,
    created_at timestamptz NOT NULL,
    CONSTRAINT pk_data_key PRIMARY KEY (owner_id)
);
CREATE INDEX ix_data_key_master_key ON data_key (master_key_id);
