-- The standing: the score that lists and proposals are ordered by, and the day it was last found to be another.
ALTER TABLE establishment
    ADD COLUMN IF NOT EXISTS risk_score int NOT NULL DEFAULT 0,
    ADD COLUMN IF NOT EXISTS risk_scored_on date;
CREATE INDEX ix_establishment_candidate ON establishment (district_code, kind, risk_score DESC, code)
    WHERE conditional_business AND state IN ('ACTIVE', 'SUSPENDED');

-- How far the daily refresh of a day has come; it goes on behind after_id.
CREATE TABLE risk_refresh (
    day date NOT NULL,
    after_id uuid NOT NULL,
    looked_at bigint NOT NULL,
    changed bigint NOT NULL,
    finished_at timestamptz,
    CONSTRAINT pk_risk_refresh PRIMARY KEY (day)
);

-- Communes whose flags have changed since their establishments were scored.
CREATE TABLE risk_recheck (
    commune_code text NOT NULL,
    asked_at timestamptz NOT NULL,
    CONSTRAINT pk_risk_recheck PRIMARY KEY (commune_code)
);
