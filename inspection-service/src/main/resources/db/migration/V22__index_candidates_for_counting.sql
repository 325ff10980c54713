-- The proposal counts its candidates and takes the best of them from this index alone.
DROP INDEX ix_establishment_candidate;
CREATE INDEX ix_establishment_candidate ON establishment (district_code, kind, risk_score DESC, code)
    INCLUDE (id, state, commune_code, risk_scored_on)
    WHERE conditional_business AND state IN ('ACTIVE', 'SUSPENDED');
