-- A rotation walks the data keys of one master key in the order of their owners.
CREATE INDEX ix_data_key_rotation ON data_key (master_key_id, owner_id);
DROP INDEX ix_data_key_master_key;
