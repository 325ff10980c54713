-- The lists of the head are leafed through by the day on which something ends.
CREATE INDEX ix_establishment_paper_ending ON establishment_paper (expires_on, establishment_id, type, number)
    WHERE expires_on IS NOT NULL;
CREATE INDEX ix_achievement_team_month ON achievement (team_id, year, completed_on, establishment_id);
CREATE INDEX ix_team_member_current ON team_member (team_id, member_from, member_to);
