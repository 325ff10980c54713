-- The decision of the leader: number and day, who asked for it, which member proposed it. Not known of those before.
ALTER TABLE inspection ADD COLUMN ground_decision_number text;
ALTER TABLE inspection ADD COLUMN ground_decided_on date;
ALTER TABLE inspection ADD COLUMN ground_requested_by text;
ALTER TABLE inspection ADD COLUMN ground_proposed_by_member_id uuid;

-- Who entered the decision, which is not always who made it.
ALTER TABLE inspection ADD COLUMN recorded_by uuid;
ALTER TABLE inspection ADD COLUMN recorded_by_leader boolean;
