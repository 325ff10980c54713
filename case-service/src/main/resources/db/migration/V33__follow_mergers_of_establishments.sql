-- An establishment found to be the same as another: that one stands for it from then on.
ALTER TABLE known_establishment ADD COLUMN merged_into uuid;
