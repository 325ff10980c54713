-- A slot of a draft can only go when no inspection, called off or not, rests on it: asked by key, not by reading them all.
CREATE INDEX ix_inspection_slot ON inspection (slot_id) WHERE slot_id IS NOT NULL;
