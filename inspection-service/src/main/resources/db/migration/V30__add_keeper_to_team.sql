-- The account that set the team up and keeps it; null for teams set up before.
ALTER TABLE team ADD COLUMN kept_by uuid;
CREATE INDEX ix_team_kept_by ON team (kept_by);
CREATE INDEX ix_team_member_subject ON team_member (subject);
