-- One index finds words and facets together. A facet begins with a slash, which no word of a text has.
ALTER TABLE establishment ADD COLUMN search tsvector GENERATED ALWAYS AS (
    to_tsvector('simple'::regconfig, search_text) || array_to_tsvector(array_remove(ARRAY[
        '/' || kind,
        '/' || district_code,
        '/' || commune_code,
        CASE WHEN state <> 'ACTIVE' THEN '/' || state END,
        CASE WHEN conditional_business THEN '/conditional' ELSE '/unconditional' END,
        CASE WHEN at_risk THEN '/at-risk' ELSE '/not-at-risk' END,
        CASE WHEN high_risk THEN '/high-risk' END,
        CASE WHEN last_inspected_on IS NULL THEN '/never-inspected' END], NULL))) STORED;
CREATE INDEX ix_establishment_search ON establishment USING gin (search);
DROP INDEX ix_establishment_words;
DROP INDEX ix_establishment_rare_state;
DROP INDEX ix_establishment_high_risk;
