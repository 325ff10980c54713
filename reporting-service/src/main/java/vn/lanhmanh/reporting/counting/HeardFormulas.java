package vn.lanhmanh.reporting.counting;

import java.util.HashMap;
import java.util.Map;

import static vn.lanhmanh.reporting.counting.HeardFormula.ESTABLISHMENT;
import static vn.lanhmanh.reporting.counting.HeardFormula.SANCTIONED_ESTABLISHMENT;
import static vn.lanhmanh.reporting.counting.HeardFormula.accused;
import static vn.lanhmanh.reporting.counting.HeardFormula.afterInspectionOfTeam;
import static vn.lanhmanh.reporting.counting.HeardFormula.anyButSanctioned;
import static vn.lanhmanh.reporting.counting.HeardFormula.decisions;
import static vn.lanhmanh.reporting.counting.HeardFormula.distinct;
import static vn.lanhmanh.reporting.counting.HeardFormula.followedBy;
import static vn.lanhmanh.reporting.counting.HeardFormula.found;
import static vn.lanhmanh.reporting.counting.HeardFormula.has;
import static vn.lanhmanh.reporting.counting.HeardFormula.hasAny;
import static vn.lanhmanh.reporting.counting.HeardFormula.is;
import static vn.lanhmanh.reporting.counting.HeardFormula.isAny;
import static vn.lanhmanh.reporting.counting.HeardFormula.notFollowedBy;
import static vn.lanhmanh.reporting.counting.HeardFormula.persons;
import static vn.lanhmanh.reporting.counting.HeardFormula.register;
import static vn.lanhmanh.reporting.counting.HeardFormula.standing;
import static vn.lanhmanh.reporting.counting.HeardFormula.sum;
import static vn.lanhmanh.reporting.counting.HeardFormula.validOnLastDay;
import static vn.lanhmanh.reporting.counting.HeardFormula.yes;

/** The counting rules of the indicators that are fed by events, by item of the catalogue. */
final class HeardFormulas {

    /** Inspected establishments that were also in violation: what A13 takes as its part of A07. */
    static final String VIOLATING = "A13.violating";

    private static final String PROSTITUTION = is("kind", "PROSTITUTION");
    // A case is handled by a sanction decision that stands or by another lawful end (plan I.5); one pending is not. An
    // end
    // as sanctioned adds nothing to the decisions it stands on: once all of them are annulled the case is pending
    // again.
    private static final String DECIDED = standing("h") + anyButSanctioned("h");
    private static final String HANDLED = followedBy("'SANCTION', 'CASE_CONCLUDED'", DECIDED);
    private static final String PENDING = notFollowedBy("'SANCTION', 'CASE_CONCLUDED'", DECIDED);
    private static final String CONCLUDED = followedBy("'RING_CONCLUDED'", "");
    private static final String BROKEN_UP = followedBy("'RING_CONCLUDED'", " and h.data->>'outcome' = 'BROKEN_UP'");
    private static final String IDENTIFIED =
            " and exists (select 1 from heard_fact h where h.subject_id = f.subject_id and h.kind = 'PROTECTION'"
                    + " and h.data->>'cause' = 'VICTIM' and h.happened_on <= :asOf)";
    private static final String WATCHED =
            " and ((f.data->>'conditionalBusiness')::boolean or (f.data->>'atRisk')::boolean)";
    private static final String INSPECTED = is("outcome", "INSPECTED");
    private static final String FOREIGN = is("nationalityGroup", "FOREIGN");
    // Each of the agencies reports its own; shown to anybody else, all are counted.
    private static final String OF_AGENCY = " and (cast(:unit as text) is null or f.data->>'sectorAgency' = :unit)";
    private static final HeardFormula TARGETED =
            distinct(ESTABLISHMENT, "INSPECTION", INSPECTED + is("teamLevel", "PROVINCE") + yes("conditionalBusiness"));

    private static final Map<String, HeardFormula> ALL = new HashMap<>();

    static {
        establishments();
        inspections();
        violations();
        recommendations();
        teams();
        tipsAndCases();
        rings();
        sanctions();
        protection();
    }

    private HeardFormulas() {}

    static HeardFormula of(String item) {
        return ALL.get(item);
    }

    /** Of what is told by act: how it is counted of one act {@code a}; null where the act cannot be told. */
    static HeardFormula ofActs(String item) {
        return switch (item) {
            case "B13" -> decisions("").distinct("f.event_id");
            case "B14.warnings" -> decisions(" and a.form = 'WARNING'").distinct("f.event_id");
            case "B14.fines" -> decisions(" and a.form = 'FINE'").distinct("f.event_id");
            case "B15.imposed" -> decisions("").counting("coalesce(sum(a.amount), 0)");
            default -> null;
        };
    }

    static boolean holds(String item) {
        return ALL.containsKey(item);
    }

    private static void establishments() {
        ALL.put("A01", register(WATCHED));
        ALL.put("A02", register(WATCHED + yes("highRisk")));
        ALL.put("A04", register(validOnLastDay("commitmentValid", "hasCommitment")));
        ALL.put("A05", register(validOnLastDay("securityCertificateValid", "hasSecurityCertificate")));
        ALL.put("A06", register(" and (f.data->>'reviewedOn')::date between :from and :to"));
    }

    private static void inspections() {
        ALL.put("A07", TARGETED);
        ALL.put("A08", HeardFormula.of("INSPECTION", ""));
        ALL.put("A09", HeardFormula.of("INSPECTION", is("type", "UNSCHEDULED")));
        ALL.put(
                "A10",
                distinct(
                        ESTABLISHMENT,
                        "INSPECTION",
                        INSPECTED + " and f.data->>'teamLevel' in ('DISTRICT', 'COMMUNE')"));
        ALL.put("A11.establishments", distinct(ESTABLISHMENT, "SECTOR_INSPECTION", INSPECTED + OF_AGENCY));
        ALL.put("A11.visits", HeardFormula.of("SECTOR_INSPECTION", OF_AGENCY));
        ALL.put("A14", HeardFormula.of("INSPECTION", ""));
        ALL.put("A15", HeardFormula.of("MINUTES", afterInspectionOfTeam()));
    }

    private static void violations() {
        ALL.put("A12", distinct(ESTABLISHMENT, "VIOLATION", found("f")));
        ALL.put(
                VIOLATING,
                TARGETED.and(
                        " and exists (select 1 from heard_fact v where v.parent_id = f.subject_id and v.kind = 'VIOLATION'"
                                + found("v") + ")"));
        ALL.put("A18", distinct(SANCTIONED_ESTABLISHMENT, "SANCTION", standing("f") + yes("licenceSuspension")));
        ALL.put("A20", inViolation("UNDERAGE_WORKER"));
        ALL.put("A21", inViolation("HEALTH_CHECK"));
        ALL.put("A22", inViolation("LABOUR_CONTRACT"));
    }

    /** Whoever found it, a team or the agency of a sector: the rule broken is the same. */
    private static HeardFormula inViolation(String code) {
        return HeardFormula.distinctOfKinds(
                ESTABLISHMENT, "'VIOLATION', 'SECTOR_VIOLATION'", is("violationCode", code) + found("f"));
    }

    private static void recommendations() {
        ALL.put("A16", HeardFormula.recommendations("").distinct(ESTABLISHMENT));
        ALL.put("A17.made", HeardFormula.recommendations(""));
        // Handled is what the establishment answered; what the team found not done is open again and counts no more.
        ALL.put("A17.answered", HeardFormula.recommendations(" and f.data->>'state' in ('ANSWERED', 'VERIFIED')"));
        ALL.put(
                "A17.overdue",
                HeardFormula.recommendations(is("state", "OPEN") + " and (f.data->>'dueOn')::date < :asOf"));
    }

    private static void teams() {
        ALL.put("D13", HeardFormula.teams("membersTrained"));
        ALL.put("D14.teams", HeardFormula.teams("count(*)", "1"));
        ALL.put("D14.members", HeardFormula.teams("members"));
    }

    private static void tipsAndCases() {
        ALL.put("B01", HeardFormula.of("TIP", ""));
        ALL.put("B02.verified", verifiedTips());
        ALL.put("B02.founded", verifiedTips().and(yes("wellFounded")));
        ALL.put("B03", HeardFormula.of("CASE", PROSTITUTION));
        ALL.put("B04", HeardFormula.of("CASE", PROSTITUTION + HANDLED));
        ALL.put("B06", HeardFormula.of("CASE", PROSTITUTION + PENDING));
        ALL.put("B17", HeardFormula.of("CASE_CONCLUDED", is("outcome", "NOT_SANCTIONED")));
        ALL.put("B18.cases", HeardFormula.of("CASE_CONCLUDED", is("outcome", "TRANSFERRED")));
        ALL.put("B18.persons", accused());
        ALL.put("B27", HeardFormula.of("CASE", PROSTITUTION + has("flags", "INTERNET")));
    }

    private static HeardFormula verifiedTips() {
        return new HeardFormula(
                "count(*)", "f.kind = 'TIP' and (f.data->>'verifiedOn')::date between :from and :to", "1");
    }

    private static void rings() {
        ALL.put("B07.discovered", HeardFormula.of("RING", is("kind", "RING")));
        ALL.put("B07.handled", HeardFormula.of("RING", is("kind", "RING") + CONCLUDED));
        ALL.put("B08.groupsDiscovered", HeardFormula.of("RING", is("kind", "GROUP")));
        ALL.put("B08.groupsBrokenUp", HeardFormula.of("RING", is("kind", "GROUP") + BROKEN_UP));
        ALL.put("B08.hotSpotsDiscovered", HeardFormula.of("RING", is("kind", "HOT_SPOT")));
        ALL.put("B08.hotSpotsBrokenUp", HeardFormula.of("RING", is("kind", "HOT_SPOT") + BROKEN_UP));
    }

    private static void protection() {
        ALL.put("B22.identified", persons("PROTECTION", is("cause", "VICTIM")));
        ALL.put("B22.supported", persons("PROTECTION_STARTED", IDENTIFIED));
        // Whose age is not shown is protected as younger, and counted once it is.
        ALL.put("B23", persons("PROTECTION_STARTED", yes("ageShown") + " and f.data->>'ageBand' <> 'ADULT'"));
    }

    private static void sanctions() {
        ALL.put("B09", persons(has("acts", "BUYING")));
        ALL.put("B10", persons(has("acts", "SELLING")));
        ALL.put(
                "B11",
                HeardFormula.personsOnBothTracks(
                        hasAny("acts", "HARBOURING", "BROKERING", "ORGANISING", "PROTECTING"),
                        isAny("personRole", "HARBOURER", "BROKER", "ORGANISER", "PROTECTOR")));
        ALL.put("B12", persons(isAny("personRole", "OWNER", "MANAGER")));
        ALL.put("B13", decisions(""));
        ALL.put("B14.warnings", decisions(has("mainForms", "WARNING")));
        ALL.put("B14.fines", decisions(has("mainForms", "FINE")));
        ALL.put("B15.imposed", sum("amount", "SANCTION", standing("f")));
        ALL.put("B15.collected", sum("collected", "SANCTION_EXECUTED", ""));
        ALL.put("B16.executed", distinct("f.subject_id", "SANCTION_EXECUTED", ""));
        ALL.put("B24.handled", persons(FOREIGN));
        ALL.put("B24.expelled", persons(FOREIGN + yes("expulsion")));
    }
}
