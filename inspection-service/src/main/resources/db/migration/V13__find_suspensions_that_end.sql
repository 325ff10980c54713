-- A suspension whose last day is known ends by itself on the day after it.
CREATE INDEX ix_establishment_suspended_until ON establishment (suspended_until, id)
    WHERE state = 'SUSPENDED' AND suspended_until IS NOT NULL;
