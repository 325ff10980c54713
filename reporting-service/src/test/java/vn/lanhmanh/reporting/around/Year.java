package vn.lanhmanh.reporting.around;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What happens in a made-up year: inspections, cases, rings and decisions, told as the other services tell them. */
public final class Year {

    private final int year;
    private final String district;
    private final String commune;
    private final Teller inspections = Teller.inspectionService();
    private final Teller cases = Teller.caseService();
    private final Map<UUID, Map<String, Object>> remedies = new HashMap<>();

    /** @param year one that no other test counts in, so that figures are its own */
    public Year(int year, String district, String commune) {
        this.year = year;
        this.district = district;
        this.commune = commune;
    }

    public String day(String monthAndDay) {
        return year + "-" + monthAndDay;
    }

    private Map<String, Object> here(Map<String, ?> values) {
        var all = new HashMap<String, Object>(Map.of("districtCode", district, "communeCode", commune));
        all.putAll(values);
        return all;
    }

    /** An inspection of the establishment by a team of that level. */
    public UUID inspected(UUID establishment, String level, boolean conditional, String on, Map<String, ?> more) {
        UUID inspection = UUID.randomUUID();
        var values = here(Map.of(
                "inspectionId", inspection,
                "establishmentId", establishment,
                "teamLevel", level,
                "conditionalBusiness", conditional,
                "completedOn", day(on)));
        values.putAll(more);
        inspections.tell("inspection.completed.v1", inspection, values);
        return inspection;
    }

    public UUID violation(UUID inspection, UUID establishment, String on) {
        return violation(inspection, establishment, on, Map.of());
    }

    public UUID violation(UUID inspection, UUID establishment, String on, Map<String, ?> more) {
        UUID finding = UUID.randomUUID();
        var values = here(Map.of(
                "inspectionId", inspection,
                "findingId", finding,
                "establishmentId", establishment,
                "foundOn", day(on)));
        values.putAll(more);
        inspections.tell("violation.found.v1", inspection, values);
        return finding;
    }

    /** A correction of the minutes says that what was found is none; told at a version of the inspection. */
    public void violationWithdrawn(UUID inspection, UUID finding, long version, String on) {
        inspections.tell(
                "violation.withdrawn.v1",
                inspection,
                version,
                here(Map.of("inspectionId", inspection, "findingId", finding, "withdrawnOn", day(on))));
    }

    /** An inspection by the agency of a sector, such as HEALTH. */
    public UUID inspectedBySector(UUID establishment, String agency, String sector, String on, Map<String, ?> more) {
        UUID id = UUID.randomUUID();
        var values = here(Map.of(
                "inspectionId", id,
                "establishmentId", establishment,
                "sectorAgency", agency,
                "sector", sector,
                "completedOn", day(on)));
        values.putAll(more);
        inspections.tell("sector-inspection.completed.v1", id, values);
        return id;
    }

    /** What the agency of a sector found. */
    public void violationBySector(UUID inspection, UUID establishment, String code, String on) {
        inspections.tell(
                "sector-violation.found.v1",
                inspection,
                here(Map.of(
                        "inspectionId",
                        inspection,
                        "findingId",
                        UUID.randomUUID(),
                        "establishmentId",
                        establishment,
                        "violationCode",
                        code,
                        "foundOn",
                        day(on))));
    }

    /** A recommendation of a provincial team to the establishment. */
    public UUID recommended(UUID establishment, String on, String dueOn) {
        UUID id = UUID.randomUUID();
        inspections.tell(
                "remedy.opened.v1",
                id,
                0,
                here(Map.of(
                        "remedyId", id,
                        "establishmentId", establishment,
                        "openedOn", day(on),
                        "on", day(on),
                        "dueOn", day(dueOn))));
        remedies.put(id, Map.of("establishmentId", establishment, "openedOn", day(on)));
        return id;
    }

    /** What came of a recommendation, such as {@code answered}. */
    public void remedy(UUID id, String what, long version, String state, String on, String dueOn) {
        var values = here(Map.of("remedyId", id, "state", state, "on", day(on), "dueOn", day(dueOn)));
        values.putAll(remedies.get(id));
        inspections.tell("remedy." + what + ".v1", id, version, values);
    }

    /** A team of that area with so many members from that day on. */
    public void team(UUID id, long version, String area, String on, Map<String, ?> more) {
        var values = new HashMap<String, Object>(Map.of(
                "teamId",
                id,
                "areaCode",
                area,
                "level",
                area.length() == 2 ? "PROVINCE" : area.length() == 3 ? "DISTRICT" : "COMMUNE",
                "validFrom",
                day("01-01"),
                "validTo",
                day("12-31"),
                "countedOn",
                day(on)));
        values.putAll(more);
        inspections.tell(version == 0 ? "team.set-up.v1" : "team.changed.v1", id, version, values);
    }

    public UUID detected(String kind, String on) {
        UUID id = UUID.randomUUID();
        cases.tell(
                "case.opened.v1",
                id,
                here(Map.of("caseId", id, "kind", kind, "detectedOn", day(on), "flags", List.of("INTERNET"))));
        return id;
    }

    public void concluded(UUID caseId, String outcome, String on) {
        cases.tell(
                "case.concluded.v1",
                caseId,
                Map.of("caseId", caseId, "outcome", outcome, "on", day(on), "districtCode", district));
    }

    /** A case ended without sanction, or as unfounded, for that reason. */
    public void concluded(UUID caseId, String outcome, String reason, String on) {
        cases.tell(
                "case.concluded.v1",
                caseId,
                Map.of(
                        "caseId", caseId,
                        "outcome", outcome,
                        "reason", reason,
                        "on", day(on),
                        "districtCode", district));
    }

    /** The file of a case went to the criminal bodies, which is its end. */
    public void transferred(UUID caseId, String article, String on) {
        cases.tell(
                "case.concluded.v1",
                caseId,
                Map.of(
                        "caseId", caseId,
                        "outcome", "TRANSFERRED",
                        "article", article,
                        "on", day(on),
                        "districtCode", district));
    }

    /** The file of a case accuses somebody. */
    public void accused(UUID caseId, String personKey, String role, String article, String on) {
        accused(caseId, 1, personKey, role, article, on);
    }

    /** The same at a version of the case. */
    public void accused(UUID caseId, long version, String personKey, String role, String article, String on) {
        cases.tell(
                "suspect.named.v1",
                caseId,
                version,
                here(Map.of(
                        "caseId", caseId,
                        "personKey", personKey,
                        "personRole", role,
                        "article", article,
                        "transferredOn", day(on))));
    }

    /** The file of the case accuses somebody no longer. */
    public void cleared(UUID caseId, long version, String personKey, String role, String on) {
        cases.tell(
                "suspect.cleared.v1",
                caseId,
                version,
                here(Map.of("caseId", caseId, "personKey", personKey, "personRole", role, "clearedOn", day(on))));
    }

    public UUID ring(String kind, String on) {
        UUID id = UUID.randomUUID();
        cases.tell("ring.discovered.v1", id, here(Map.of("ringId", id, "kind", kind, "discoveredOn", day(on))));
        return id;
    }

    public void brokenUp(UUID ring, String on) {
        cases.tell("ring.concluded.v1", ring, Map.of("ringId", ring, "outcome", "BROKEN_UP", "on", day(on)));
    }

    /** A decision against a person for acts such as BUYING. */
    public UUID sanctioned(UUID caseId, String personKey, String act, long amount, String on) {
        UUID id = UUID.randomUUID();
        cases.tell(
                "sanction.issued.v1",
                id,
                here(Map.of(
                        "sanctionId", id,
                        "caseId", caseId,
                        "personKey", personKey,
                        "acts", List.of(act),
                        "amount", amount,
                        "decidedOn", day(on))));
        return id;
    }

    /** A decision about which more is said than the example says. */
    public UUID sanctioned(UUID caseId, String on, Map<String, ?> more) {
        UUID id = UUID.randomUUID();
        var values = here(Map.of("sanctionId", id, "caseId", caseId, "decidedOn", day(on)));
        values.putAll(more);
        cases.tell("sanction.issued.v1", id, values);
        return id;
    }

    /** The decision was taken back. */
    public void annulled(UUID sanction, UUID caseId, String on) {
        cases.tell(
                "sanction.annulled.v1",
                sanction,
                2,
                Map.of("sanctionId", sanction, "caseId", caseId, "annulledOn", day(on), "districtCode", district));
    }

    /** Minutes of an administrative violation that follow the inspection. */
    public UUID minutes(UUID inspection, String on) {
        UUID id = UUID.randomUUID();
        cases.tell(
                "violation-minutes.made.v1",
                id,
                here(Map.of("minutesId", id, "inspectionId", inspection, "madeOn", day(on))));
        return id;
    }

    /** A case that a team or the police found in the establishment. */
    public UUID detectedAt(UUID establishment, String establishmentKind, String on) {
        UUID id = UUID.randomUUID();
        cases.tell(
                "case.opened.v1",
                id,
                here(Map.of(
                        "caseId", id,
                        "kind", "PROSTITUTION",
                        "detectedOn", day(on),
                        "establishmentId", establishment,
                        "establishmentKind", establishmentKind)));
        return id;
    }

    /** A decision that suspends the licence of the establishment. */
    public void suspended(UUID establishment, String on) {
        UUID id = UUID.randomUUID();
        cases.tell(
                "sanction.issued.v1",
                id,
                here(Map.of(
                        "sanctionId",
                        id,
                        "establishmentId",
                        establishment,
                        "subjectKind",
                        "ESTABLISHMENT",
                        "licenceSuspension",
                        true,
                        "decidedOn",
                        day(on))));
    }

    public void executed(UUID sanction, UUID caseId, long collected, String on) {
        cases.tell(
                "sanction.executed.v1",
                sanction,
                Map.of(
                        "sanctionId", sanction,
                        "caseId", caseId,
                        "collected", collected,
                        "executedOn", day(on),
                        "districtCode", district));
    }

    /** Somebody must be protected for that cause; the task may be one that is open. */
    public void mustProtect(UUID task, String personKey, String cause, String on) {
        mustProtect(task, personKey, cause, on, Map.of());
    }

    public void mustProtect(UUID task, String personKey, String cause, String on, Map<String, ?> more) {
        var values = here(Map.of("taskId", task, "personKey", personKey, "cause", cause, "on", day(on)));
        values.putAll(more);
        cases.tell("protection.opened.v1", task, values);
    }

    /** The first measure for whom the task is about. */
    public void protects(UUID task, String personKey, String on, Map<String, ?> more) {
        var values = here(Map.of("taskId", task, "personKey", personKey, "on", day(on)));
        values.putAll(more);
        cases.tell("protection.started.v1", task, values);
    }

    public void tip(String receivedOn, String verifiedOn, boolean wellFounded) {
        UUID id = UUID.randomUUID();
        cases.tell(
                "tip.verified.v1",
                id,
                here(Map.of(
                        "tipId",
                        id,
                        "receivedOn",
                        day(receivedOn),
                        "verifiedOn",
                        day(verifiedOn),
                        "wellFounded",
                        wellFounded)));
    }

    /** The establishment as it is from that day on. */
    public void establishment(UUID id, long version, String state, String on, Map<String, ?> more) {
        String type = version == 0
                ? "establishment.registered.v1"
                : state.equals("CLOSED") ? "establishment.closed.v1" : "establishment.changed.v1";
        var values = here(Map.of("establishmentId", id, "state", state, "on", day(on)));
        // Told without its periods, as before there were any, unless they are given.
        values.put("commitmentValid", null);
        values.put("securityCertificateValid", null);
        values.putAll(more);
        inspections.tell(type, id, version, values);
    }
}
