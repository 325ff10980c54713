package vn.lanhmanh.reporting.counting;

import java.util.Map;
import java.util.stream.Collectors;

/** The keys that a heard fact can be broken down by, each as SQL over {@code heard_fact f}. */
final class Dimensions {

    /** Of a fact that does not tell it: a decision names the establishment alone, or only the case it ends. */
    private static final String KIND_ON_THE_REGISTER =
            """
            case when f.kind = 'ESTABLISHMENT' then f.data->>'kind' else
              (select e.data->>'kind' from heard_fact e where e.kind = 'ESTABLISHMENT'
                and e.subject_id = (f.data->>'establishmentId')::uuid order by e.subject_version desc limit 1) end""";

    private static final String KIND_IN_THE_CASE =
            """
            case f.kind when 'SANCTION' then (select c.data->>'establishmentKind' from heard_fact c
              where c.kind = 'CASE' and c.subject_id = f.parent_id order by c.subject_version desc limit 1) end""";

    private static final String LEVEL_OF_TEAM =
            """
            case f.kind when 'TEAM' then f.data->>'level'
              when 'MINUTES' then (select i.data->>'teamLevel' from heard_fact i
                where i.kind = 'INSPECTION' and i.subject_id = f.parent_id order by i.subject_version desc limit 1) end""";

    private static final Map<String, String> ALL = Map.ofEntries(
            Map.entry("DISTRICT", "f.district_code"),
            Map.entry("COMMUNE", "f.commune_code"),
            Map.entry(
                    "ESTABLISHMENT_KIND",
                    "coalesce(f.data->>'establishmentKind', " + KIND_ON_THE_REGISTER + ", " + KIND_IN_THE_CASE + ")"),
            Map.entry("TEAM_LEVEL", "coalesce(f.data->>'teamLevel', " + LEVEL_OF_TEAM + ")"),
            Map.entry("SECTOR", "f.data->>'sector'"),
            Map.entry("INSPECTION_TYPE", "case f.kind when 'INSPECTION' then f.data->>'type' end"),
            Map.entry("GROUND", "f.data->>'groundKind'"),
            Map.entry("VIOLATION_KIND", "f.data->>'violationCode'"),
            Map.entry("CHANNEL", "f.data->>'channel'"),
            Map.entry("ORIGIN", "f.data->>'origin'"),
            Map.entry("OUTCOME", "f.data->>'outcome'"),
            Map.entry("REASON", "f.data->>'reason'"),
            Map.entry("ROLE", "f.data->>'personRole'"),
            Map.entry("SEX", "f.data->>'sex'"),
            Map.entry("AGE_BAND", "f.data->>'ageBand'"),
            Map.entry("NATIONALITY", "f.data->>'nationalityGroup'"),
            Map.entry("TRACK", "case f.kind when 'SANCTION' then 'ADMINISTRATIVE' end"),
            Map.entry("AUTHORITY_LEVEL", "f.data->>'titleLevel'"));

    /** All keys that a fact has, as a JSON object. */
    static final String OBJECT = ALL.entrySet().stream()
            .map(entry -> "'" + entry.getKey() + "', " + entry.getValue())
            .collect(Collectors.joining(", ", "jsonb_strip_nulls(jsonb_build_object(", "))"));

    private Dimensions() {}

    /** The value of a key; null where heard facts do not have it. */
    static String of(String key) {
        return ALL.get(key);
    }
}
