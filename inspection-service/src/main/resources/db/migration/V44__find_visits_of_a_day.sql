CREATE INDEX ix_inspection_team_day ON inspection (team_id, planned_on);
CREATE INDEX ix_ground_establishment ON ground (establishment_id);
