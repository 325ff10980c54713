package vn.lanhmanh.reporting.counting;

import java.util.Map;

/**
 * How a figure is counted from heard facts, in SQL over {@code heard_fact f}.
 *
 * @param counted what is counted or summed up
 * @param condition which facts, with {@code :from}, {@code :to} and {@code :asOf}
 * @param value what one fact adds, for its row in the list of facts
 */
record HeardFormula(String counted, String condition, String value) {

    /** Of a fact that does not tell it: a decision names the establishment alone. */
    private static final String KIND_ON_THE_REGISTER =
            """
            case when f.kind = 'ESTABLISHMENT' then f.data->>'kind' else
              (select e.data->>'kind' from heard_fact e where e.kind = 'ESTABLISHMENT'
                and e.subject_id = (f.data->>'establishmentId')::uuid order by e.subject_version desc limit 1) end""";

    /** The keys a heard fact can be broken down by. */
    static final Map<String, String> DIMENSIONS = Map.ofEntries(
            Map.entry("DISTRICT", "f.district_code"),
            Map.entry("COMMUNE", "f.commune_code"),
            Map.entry("ESTABLISHMENT_KIND", "coalesce(f.data->>'establishmentKind', " + KIND_ON_THE_REGISTER + ")"),
            Map.entry(
                    "TEAM_LEVEL", "coalesce(f.data->>'teamLevel', case f.kind when 'TEAM' then f.data->>'level' end)"),
            Map.entry("SECTOR", "f.data->>'sector'"),
            Map.entry("INSPECTION_TYPE", "case f.kind when 'INSPECTION' then f.data->>'type' end"),
            Map.entry("GROUND", "f.data->>'groundKind'"),
            Map.entry("VIOLATION_KIND", "f.data->>'violationCode'"),
            Map.entry("CHANNEL", "f.data->>'channel'"),
            Map.entry("ORIGIN", "f.data->>'origin'"),
            Map.entry("OUTCOME", "f.data->>'outcome'"),
            Map.entry("REASON", "f.data->>'reason'"),
            Map.entry("SEX", "f.data->>'sex'"),
            Map.entry("AGE_BAND", "f.data->>'ageBand'"),
            Map.entry("NATIONALITY", "f.data->>'nationalityGroup'"),
            Map.entry("AUTHORITY_LEVEL", "f.data->>'titleLevel'"));

    static final String ESTABLISHMENT = "f.data->>'establishmentId'";

    private static final String PERSON = "f.data->>'personKey'";

    /** Facts of a kind, one each. */
    static HeardFormula of(String kind, String condition) {
        return new HeardFormula("count(*)", within(kind) + condition, "1");
    }

    /** Distinct values among the facts of a kind; those without a value count for nothing. */
    static HeardFormula distinct(String what, String kind, String condition) {
        return new HeardFormula(
                "count(distinct " + what + ")", within(kind) + " and " + what + " is not null" + condition, "1");
    }

    /** Distinct persons of sanction decisions: each once, however often sanctioned (reports.md §4.3). */
    static HeardFormula persons(String condition) {
        return distinct(PERSON, "SANCTION", condition);
    }

    /** Distinct persons for whom there is a fact of protection. */
    static HeardFormula wards(String kind, String condition) {
        return distinct(PERSON, kind, condition);
    }

    /** The sum of an amount in VND. */
    static HeardFormula sum(String field, String kind, String condition) {
        String amount = "(f.data->>'" + field + "')::bigint";
        return new HeardFormula("coalesce(sum(" + amount + "), 0)", within(kind) + condition, amount);
    }

    /**
     * Establishments as the register holds them on the last day, each with its newest state of then. One whose licence is
     * suspended is still kept on the register; one closed, or merged into another, is not.
     */
    static HeardFormula register(String condition) {
        return new HeardFormula(
                "count(*)",
                "f.kind = 'ESTABLISHMENT' and f.happened_on <= :to and f.data->>'state' not in ('CLOSED', 'MERGED')"
                        + newestUntil(":to")
                        + condition,
                "1");
    }

    /** Recommendations of teams made in the time, each as it stands on the day asked for; those withdrawn count no more. */
    static HeardFormula recommendations(String condition) {
        return new HeardFormula(
                "count(*)",
                "f.kind = 'REMEDY' and f.happened_on <= :asOf and f.data->>'state' <> 'WITHDRAWN'"
                        + " and f.data->>'teamLevel' is not null"
                        + " and (f.data->>'openedOn')::date between :from and :to"
                        + newestUntil(":asOf")
                        + condition,
                "1");
    }

    /** Teams in force on the day asked for, as they were told last: each once, or the sum of a number of theirs. */
    static HeardFormula teams(String counted, String value) {
        return new HeardFormula(
                counted,
                "f.kind = 'TEAM' and f.happened_on <= :asOf and (f.data->>'validFrom')::date <= :asOf"
                        + " and (f.data->>'validTo' is null or (f.data->>'validTo')::date >= :asOf)"
                        + newestUntil(":asOf"),
                value);
    }

    static HeardFormula teams(String number) {
        String value = "(f.data->>'" + number + "')::bigint";
        return teams("coalesce(sum(" + value + "), 0)", value);
    }

    /** The newest fact about its subject of those that happened until the day. */
    private static String newestUntil(String day) {
        return " and not exists (select 1 from heard_fact n where n.subject_id = f.subject_id and n.kind = f.kind"
                + " and n.subject_version > f.subject_version and n.happened_on <= " + day + ")";
    }

    /** Facts of several kinds, named {@code "'A', 'B'"}, of which distinct values are counted. */
    static HeardFormula distinctOfKinds(String what, String kinds, String condition) {
        return new HeardFormula(
                "count(distinct " + what + ")",
                "f.kind in (" + kinds + ") and f.happened_on between :from and :to" + condition,
                "1");
    }

    private static String within(String kind) {
        return "f.kind = '" + kind + "' and f.happened_on between :from and :to";
    }

    /** A later fact of that kind about the same case or ring, known by the day asked for. */
    static String followedBy(String kinds) {
        return " and exists (select 1 from heard_fact h where h.parent_id = f.subject_id and h.kind in (" + kinds
                + ") and h.happened_on <= :asOf)";
    }

    static String has(String field, String code) {
        return " and jsonb_exists(f.data->'" + field + "', '" + code + "')";
    }

    static String is(String field, String value) {
        return " and f.data->>'" + field + "' = '" + value + "'";
    }

    static String yes(String field) {
        return " and (f.data->>'" + field + "')::boolean";
    }

    /** The same facts, of which distinct values are counted. */
    HeardFormula distinct(String what) {
        return new HeardFormula("count(distinct " + what + ")", condition, value);
    }

    HeardFormula and(String more) {
        return new HeardFormula(counted, condition + more, value);
    }
}
