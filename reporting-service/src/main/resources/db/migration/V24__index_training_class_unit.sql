CREATE INDEX ix_training_class_unit ON training_class (unit_code, id);
