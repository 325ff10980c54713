-- What was told or decided under the id of one merged counts for the one that stands for it, also where it came later.
UPDATE ground g SET establishment_id = e.merged_into
FROM establishment e WHERE e.id = g.establishment_id AND e.merged_into IS NOT NULL;
UPDATE achievement a SET establishment_id = e.merged_into
FROM establishment e WHERE e.id = a.establishment_id AND e.merged_into IS NOT NULL;
UPDATE risk_mark m SET establishment_id = e.merged_into
FROM establishment e WHERE e.id = m.establishment_id AND e.merged_into IS NOT NULL;

-- Tables of later numbers: a new database, which has nothing to mend, does not know them yet.
DO $$
BEGIN
    IF to_regclass('conflict_of_interest') IS NOT NULL AND to_regclass('programme_version') IS NOT NULL THEN
        UPDATE conflict_of_interest c SET establishment_id = e.merged_into
        FROM establishment e
        WHERE e.id = c.establishment_id AND e.merged_into IS NOT NULL
        AND NOT EXISTS (SELECT 1 FROM conflict_of_interest known JOIN establishment same ON same.id = known.establishment_id
                        WHERE known.member_id = c.member_id AND known.withdrawn_on IS NULL
                        AND coalesce(same.merged_into, same.id) = e.merged_into
                        AND (same.id = e.merged_into OR known.id < c.id));
        UPDATE programme_slot s SET establishment_id = e.merged_into
        FROM establishment e, programme_version v JOIN programme p ON p.id = v.programme_id
        WHERE e.id = s.establishment_id AND e.merged_into IS NOT NULL AND v.id = s.programme_version_id
        AND v.state <> 'SUPERSEDED' AND p.state <> 'CLOSED'
        AND NOT EXISTS (SELECT 1 FROM programme_slot other JOIN establishment same ON same.id = other.establishment_id
                        WHERE other.programme_version_id = v.id AND coalesce(same.merged_into, same.id) = e.merged_into
                        AND (same.id = e.merged_into OR other.id < s.id));
    END IF;
END
$$;
