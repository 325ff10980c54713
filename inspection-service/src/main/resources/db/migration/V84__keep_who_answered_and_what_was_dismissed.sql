-- Who recorded an answer, why a violation that an answer stands for is none, and whose sections fell to the leader's
-- agency. The version before leaves them empty.
ALTER TABLE inspection_checklist
    ADD COLUMN answered_by jsonb NOT NULL DEFAULT '{}',
    ADD COLUMN dismissals jsonb NOT NULL DEFAULT '{}',
    ADD COLUMN taken_over jsonb NOT NULL DEFAULT '{}';
