package vn.lanhmanh.reporting.counting;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * How a figure is counted from heard facts, in SQL over {@code heard_fact f}.
 *
 * @param counted what is counted or summed up
 * @param condition which facts, with {@code :from}, {@code :to} and {@code :asOf}
 * @param value what one fact adds, for its row in the list of facts
 */
record HeardFormula(String counted, String condition, String value) {

    static final String ESTABLISHMENT = "f.data->>'establishmentId'";

    /** The establishment of a decision: the one sanctioned, or the one of the case where its owner or manager was. */
    static final String SANCTIONED_ESTABLISHMENT =
            """
            coalesce(f.data->>'establishmentId', (select c.data->>'establishmentId' from counted_fact c
              where c.kind = 'CASE' and c.subject_id = f.parent_id order by c.subject_version desc limit 1))""";

    static final String PERSON = "f.data->>'personKey'";

    /**
     * Whom a fact is about, whether it tells a pseudonym or not: minutes against a person, the execution of a decision that
     * was not heard to be against an establishment, and why nobody is sanctioned in a case, are about somebody each.
     */
    static final String PERSON_BEHIND =
            """
            coalesce(f.data->>'personKey', case
              when f.kind = 'MINUTES' and f.data->>'subjectKind' = 'PERSON' then f.subject_id::text
              when f.kind = 'CASE_CONCLUDED' and f.data->>'outcome' = 'NOT_SANCTIONED' then f.subject_id::text
              when f.kind = 'SANCTION_EXECUTED' and not exists (select 1 from heard_fact s where s.kind = 'SANCTION'
                  and s.subject_id = f.subject_id and s.data->>'subjectKind' = 'ESTABLISHMENT')
                then coalesce((select s.data->>'personKey' from heard_fact s where s.kind = 'SANCTION'
                  and s.subject_id = f.subject_id limit 1), f.subject_id::text) end)""";

    /** Facts of a kind, one each. */
    static HeardFormula of(String kind, String condition) {
        return new HeardFormula("count(*)", within(kind) + condition, "1");
    }

    /** Distinct values among the facts of a kind; those without a value count for nothing. */
    static HeardFormula distinct(String what, String kind, String condition) {
        return new HeardFormula(
                "count(distinct " + what + ")", within(kind) + " and " + what + " is not null" + condition, "1");
    }

    /** Sanction decisions that stand on the day asked for. */
    static HeardFormula decisions(String condition) {
        return of("SANCTION", standing("f") + condition);
    }

    /** Distinct persons of those decisions: each once, however often sanctioned (reports.md §4.3). */
    static HeardFormula persons(String condition) {
        return distinct(PERSON, "SANCTION", standing("f") + condition);
    }

    /** Distinct persons of whom there is such a fact. */
    static HeardFormula persons(String kind, String condition) {
        return distinct(PERSON, kind, condition);
    }

    /** Distinct persons sanctioned by a decision that stands, or accused by a file sent to the criminal bodies. */
    static HeardFormula personsOnBothTracks(String sanctioned, String accused) {
        return distinctOfKinds(
                PERSON,
                "'SANCTION', 'SUSPECT'",
                " and " + PERSON + " is not null" + standing("f") + " and (f.kind = 'SANCTION'" + sanctioned
                        + " or f.kind = 'SUSPECT'" + accused + accusing() + ")");
    }

    /** Distinct persons whom a file sent to the criminal bodies accuses on the day asked for. */
    static HeardFormula accused() {
        return persons("SUSPECT", accusing());
    }

    /** A naming that was not taken back, by a later version of the case, until the day asked for. */
    private static String accusing() {
        return " and not exists (select 1 from heard_fact c where c.subject_id = f.subject_id"
                + " and c.kind = 'SUSPECT_CLEARED' and c.subject_version > f.subject_version"
                + " and c.data->>'personKey' = f.data->>'personKey'"
                + " and c.data->>'personRole' = f.data->>'personRole' and c.happened_on <= :asOf)";
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

    /** There is a later fact of those kinds about the same case or ring, known by the day asked for. */
    static String followedBy(String kinds, String condition) {
        return " and " + later(kinds, condition);
    }

    static String notFollowedBy(String kinds, String condition) {
        return " and not " + later(kinds, condition);
    }

    private static String later(String kinds, String condition) {
        return "exists (select 1 from heard_fact h where h.parent_id = f.subject_id and h.kind in (" + kinds
                + ") and h.happened_on <= :asOf" + condition + ")";
    }

    /** What was not annulled by the day asked for. */
    static String standing(String fact) {
        return " and not exists (select 1 from heard_fact a where a.subject_id = " + fact + ".subject_id"
                + " and a.kind = 'SANCTION_ANNULLED' and a.happened_on <= :asOf)";
    }

    /** No conclusion that a case ended as sanctioned, whose decisions tell that themselves. */
    static String anyButSanctioned(String fact) {
        return " and " + fact + ".data->>'outcome' is distinct from 'SANCTIONED'";
    }

    /** A violation as corrections leave it on the day asked for: what one added is known since, what one withdrew is not. */
    static String found(String fact) {
        return " and (" + fact + ".data->>'correctedOn' is null or (" + fact + ".data->>'correctedOn')::date <= :asOf)"
                + " and not exists (select 1 from heard_fact w where w.subject_id = " + fact + ".subject_id"
                + " and w.kind = 'VIOLATION_WITHDRAWN' and w.happened_on <= :asOf)";
    }

    /** It follows an inspection by a Team 178. */
    static String afterInspectionOfTeam() {
        return " and exists (select 1 from heard_fact i where i.subject_id = f.parent_id and i.kind = 'INSPECTION')";
    }

    /**
     * A paper is valid on the last day, by the periods told with the register; where facts of before told none, by what it was
     * on the day they were told.
     */
    static String validOnLastDay(String periods, String then) {
        return " and case when jsonb_typeof(f.data->'" + periods + "') = 'array' then exists (select 1 from"
                + " jsonb_array_elements(f.data->'" + periods + "') p where (p->>'from')::date <= :to"
                + " and (p->>'until' is null or (p->>'until')::date >= :to))"
                + " else (f.data->>'" + then + "')::boolean end";
    }

    static String has(String field, String code) {
        return " and jsonb_exists(f.data->'" + field + "', '" + code + "')";
    }

    static String hasAny(String field, String... codes) {
        return " and jsonb_exists_any(f.data->'" + field + "', array[" + quoted(codes) + "])";
    }

    static String isAny(String field, String... values) {
        return " and f.data->>'" + field + "' in (" + quoted(values) + ")";
    }

    private static String quoted(String... codes) {
        return Arrays.stream(codes).collect(Collectors.joining("', '", "'", "'"));
    }

    static String is(String field, String value) {
        return " and f.data->>'" + field + "' = '" + value + "'";
    }

    static String yes(String field) {
        return " and (f.data->>'" + field + "')::boolean";
    }

    /** The same facts, of which distinct values are counted. */
    HeardFormula distinct(String what) {
        return counting("count(distinct " + what + ")");
    }

    /** The same facts, of which something else is counted. */
    HeardFormula counting(String what) {
        return new HeardFormula(what, condition, value);
    }

    HeardFormula and(String more) {
        return new HeardFormula(counted, condition + more, value);
    }
}
