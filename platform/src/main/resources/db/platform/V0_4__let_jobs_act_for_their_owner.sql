-- Who asked, as the token said then: an old job without it reaches nothing.
ALTER TABLE job ADD COLUMN acting jsonb NOT NULL DEFAULT '{"roles": [], "claims": {}}';
-- How often in a row it broke off without getting on.
ALTER TABLE job ADD COLUMN stumbles int NOT NULL DEFAULT 0;
ALTER TABLE job DROP CONSTRAINT ck_job_state;
ALTER TABLE job ADD CONSTRAINT ck_job_state CHECK (state IN ('QUEUED', 'RUNNING', 'DONE', 'FAILED'));
DROP INDEX ix_job_waiting;
CREATE INDEX ix_job_waiting ON job (created_at) WHERE state IN ('QUEUED', 'RUNNING');
