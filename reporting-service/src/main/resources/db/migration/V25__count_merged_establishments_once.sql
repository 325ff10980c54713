-- Facts as they are counted: of an establishment that was found to be the same as another, under the other's id, whichever
-- of the two facts was heard first. What was heard stays as it was heard.
CREATE INDEX ix_heard_fact_merged ON heard_fact (subject_id, subject_version DESC)
    WHERE kind = 'ESTABLISHMENT' AND jsonb_exists(data, 'mergedInto');

CREATE VIEW counted_fact AS
SELECT f.event_id, f.kind, f.happened_on, f.subject_id, f.subject_version, f.parent_id, f.district_code, f.commune_code,
       CASE WHEN merged.subject_id IS NULL THEN f.data
            ELSE f.data || jsonb_build_object('establishmentId', merged.into_id) END AS data
FROM heard_fact f
LEFT JOIN (SELECT DISTINCT ON (subject_id) subject_id, data ->> 'mergedInto' AS into_id
           FROM heard_fact
           WHERE kind = 'ESTABLISHMENT' AND jsonb_exists(data, 'mergedInto')
           ORDER BY subject_id, subject_version DESC) merged
    ON f.kind <> 'ESTABLISHMENT' AND merged.subject_id = (f.data ->> 'establishmentId')::uuid;
