package vn.lanhmanh.reporting.counting;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

    /** Of a case what became of it by the day asked for: sanctioned is one with a decision that stands, whether ended or not. */
    private static final String OUTCOME_OF_CASE =
            """
            case f.kind when 'CASE' then coalesce((select h.data->>'outcome' from heard_fact h
                where h.kind = 'CASE_CONCLUDED' and h.parent_id = f.subject_id and h.happened_on <= :asOf
                and h.data->>'outcome' <> 'SANCTIONED' order by h.subject_version desc limit 1),
              (select 'SANCTIONED' from heard_fact h where h.kind = 'SANCTION' and h.parent_id = f.subject_id
                and h.happened_on <= :asOf"""
                    + HeardFormula.standing("h") + " limit 1)) end";

    private static final String SOURCE = "counted_fact f";

    private static final String TRACK =
            "case f.kind when 'SANCTION' then 'ADMINISTRATIVE' when 'SUSPECT' then 'CRIMINAL' end";

    private static final String ACT = "ACT";

    private static final String ACTS =
            "(select string_agg(t.act, ';') from jsonb_array_elements_text(f.data->'acts') as t(act))";

    /** The acts of a decision apart, each with its form and its fine. */
    private static final String BY_ACT =
            """
            cross join lateral (select t.act, f.data->'mainForms'->>(t.n - 1)::int as form,
               coalesce((f.data->'amounts'->>(t.n - 1)::int)::bigint,
                 case jsonb_array_length(f.data->'acts') when 1 then (f.data->>'amount')::bigint end) as amount
               from jsonb_array_elements_text(f.data->'acts') with ordinality as t(act, n)) a""";

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
            Map.entry("OUTCOME", "coalesce(f.data->>'outcome', " + OUTCOME_OF_CASE + ")"),
            Map.entry("ARTICLE", "f.data->>'article'"),
            Map.entry("REASON", "f.data->>'reason'"),
            Map.entry("ROLE", "f.data->>'personRole'"),
            Map.entry("SEX", "f.data->>'sex'"),
            Map.entry("AGE_BAND", "f.data->>'ageBand'"),
            Map.entry("NATIONALITY", "f.data->>'nationalityGroup'"),
            Map.entry("TRACK", TRACK),
            Map.entry("AUTHORITY_LEVEL", "f.data->>'titleLevel'"));

    /** All keys that a fact has, as a JSON object. */
    private static final String OBJECT = Stream.concat(ALL.entrySet().stream(), Stream.of(Map.entry(ACT, ACTS)))
            .map(entry -> "'" + entry.getKey() + "', " + entry.getValue())
            .collect(Collectors.joining(", ", "jsonb_strip_nulls(jsonb_build_object(", "))"));

    /** The same without what describes a person, of a fact that is about one: a decision or minutes against somebody. */
    private static final String WITHOUT_PERSONS =
            """
            case when %2$s is null then %1$s
              else %1$s - array['ROLE', 'SEX', 'AGE_BAND', 'NATIONALITY', 'ACT', 'REASON'] end"""
                    .formatted(OBJECT, HeardFormula.PERSON_BEHIND);

    private Dimensions() {}

    /** All keys of a fact with their values, but what is not told of a fact about a person. */
    static String object(FactRow.Told told) {
        return switch (told) {
            case ALL -> OBJECT;
            case WITHOUT_DESCRIPTION -> WITHOUT_PERSONS;
            case NOTHING -> "coalesce(" + unlessOfPerson(OBJECT) + ", '{}'::jsonb)";
        };
    }

    /** The expression; null of a fact about a person. */
    static String unlessOfPerson(String expression) {
        return "case when " + HeardFormula.PERSON_BEHIND + " is null then " + expression + " end";
    }

    /** The value of a key; null where heard facts do not have it. */
    static String of(String key) {
        return key.equals(ACT) ? "a.act" : ALL.get(key);
    }

    /** What a key is counted from: a decision for several acts counts for each of them. */
    static String source(String key) {
        return key.equals(ACT) ? SOURCE + " " + BY_ACT : SOURCE;
    }

    /** How an item is counted by a key; empty where it cannot be told by it. */
    static Optional<HeardFormula> formula(String key, String item) {
        return Optional.ofNullable(key.equals(ACT) ? HeardFormulas.ofActs(item) : HeardFormulas.of(item));
    }
}
