package vn.lanhmanh.reporting.around;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

import org.awaitility.Awaitility;

/** What happens in a district in 2022, to be told in any order: things change, come late, and are corrected. */
public final class Story {

    private record Fact(
            Teller teller, UUID event, String type, UUID aggregate, long version, Map<String, Object> values) {

        void send() {
            teller.send(event, type, aggregate, version, teller.data(type, values));
        }
    }

    private final String district;
    private final List<Fact> facts = new ArrayList<>();

    /** @param district one in which no other test counts the year 2022 */
    public Story(String district) {
        this.district = district;
        UUID bar = UUID.randomUUID();
        register(bar);
        inspections(bar);
        cases(bar);
        protection();
    }

    private void register(UUID bar) {
        establishment(bar, 0, "registered", "ACTIVE", "2022-01-10", Map.of("highRisk", false, "hasCommitment", false));
        establishment(bar, 1, "changed", "ACTIVE", "2022-07-10", Map.of("highRisk", true, "hasCommitment", true));
        establishment(bar, 2, "changed", "SUSPENDED", "2022-08-10", Map.of("highRisk", true, "hasCommitment", true));
        UUID closing = UUID.randomUUID();
        establishment(closing, 0, "registered", "ACTIVE", "2022-01-11", Map.of());
        establishment(closing, 1, "closed", "CLOSED", "2022-09-11", Map.of());
        UUID team = UUID.randomUUID();
        team(team, 0, "team.set-up.v1", 0, "2022-01-05");
        team(team, 1, "team.changed.v1", 6, "2022-02-05");
        team(team, 2, "team.changed.v1", 7, "2022-08-05");
    }

    private void establishment(UUID id, long version, String what, String state, String on, Map<String, Object> more) {
        var values = new HashMap<String, Object>(Map.of(
                "establishmentId",
                id,
                "state",
                state,
                "on",
                on,
                "kind",
                "KARAOKE",
                "conditionalBusiness",
                true,
                "reviewedOn",
                "2022-01-09",
                "hasSecurityCertificate",
                true));
        // Told without its periods, as before there were any.
        values.put("commitmentValid", null);
        values.put("securityCertificateValid", null);
        values.putAll(more);
        inspection("establishment." + what + ".v1", id, version, values);
    }

    private void team(UUID id, long version, String type, int members, String on) {
        inspection(
                type,
                id,
                version,
                Map.of(
                        "teamId",
                        id,
                        "areaCode",
                        district,
                        "level",
                        "DISTRICT",
                        "members",
                        members,
                        "countedOn",
                        on,
                        "validFrom",
                        "2022-01-05",
                        "validTo",
                        "2022-12-31"));
    }

    private void inspections(UUID bar) {
        UUID visit = UUID.randomUUID();
        inspection("inspection.completed.v1", visit, 1, visit(visit, bar, "2022-03-01"));
        violation("violation.found.v1", visit, bar, "UNDERAGE_WORKER", 2);
        violation("violation.found.v1", visit, bar, "HEALTH_CHECK", 3);
        UUID ofDistrict = UUID.randomUUID();
        var byDistrict = new HashMap<>(visit(ofDistrict, bar, "2022-06-01"));
        byDistrict.put("teamLevel", "DISTRICT");
        inspection("inspection.completed.v1", ofDistrict, 1, byDistrict);
        UUID sector = UUID.randomUUID();
        inspection("sector-inspection.completed.v1", sector, 1, visit(sector, bar, "2022-04-01"));
        violation("sector-violation.found.v1", sector, bar, "HEALTH_CHECK", 2);
        violation("sector-violation.found.v1", sector, bar, "LABOUR_CONTRACT", 3);
        UUID minutes = UUID.randomUUID();
        casework(
                "violation-minutes.made.v1",
                minutes,
                0,
                Map.of("minutesId", minutes, "inspectionId", visit, "madeOn", "2022-03-03"));
        UUID remedy = UUID.randomUUID();
        remedy(remedy, bar, 0, "opened", "OPEN", "2022-03-01");
        remedy(remedy, bar, 1, "overdue", "OPEN", "2022-05-02");
        remedy(remedy, bar, 2, "answered", "ANSWERED", "2022-04-20");
        UUID other = UUID.randomUUID();
        remedy(other, bar, 0, "opened", "OPEN", "2022-03-01");
        remedy(other, bar, 1, "withdrawn", "WITHDRAWN", "2022-08-01");
    }

    private static Map<String, Object> visit(UUID id, UUID establishment, String on) {
        return Map.of("inspectionId", id, "establishmentId", establishment, "completedOn", on);
    }

    private void violation(String type, UUID visit, UUID establishment, String code, long version) {
        inspection(
                type,
                visit,
                version,
                Map.of(
                        "inspectionId", visit,
                        "findingId", UUID.randomUUID(),
                        "establishmentId", establishment,
                        "violationCode", code,
                        "foundOn", "2022-03-01"));
    }

    private void remedy(UUID id, UUID establishment, long version, String what, String state, String on) {
        inspection(
                "remedy." + what + ".v1",
                id,
                version,
                Map.of(
                        "remedyId", id,
                        "establishmentId", establishment,
                        "state", state,
                        "openedOn", "2022-03-01",
                        "dueOn", "2022-05-01",
                        "on", on));
    }

    private void cases(UUID bar) {
        UUID file = UUID.randomUUID();
        casework(
                "case.opened.v1",
                file,
                0,
                Map.of(
                        "caseId",
                        file,
                        "establishmentId",
                        bar,
                        "detectedOn",
                        "2022-03-01",
                        "flags",
                        List.of("INTERNET")));
        sanctioned(file, Map.of("personKey", "m" + file, "personRole", "MANAGER", "licenceSuspension", true));
        UUID annulled = sanctioned(file, Map.of("personKey", "b" + file, "personRole", "BUYER"));
        casework(
                "sanction.annulled.v1",
                annulled,
                2,
                Map.of("sanctionId", annulled, "caseId", file, "annulledOn", "2022-08-01"));
        UUID paid = sanctioned(file, Map.of("personKey", "b" + file, "personRole", "BUYER", "amount", 500_000));
        casework(
                "sanction.executed.v1",
                paid,
                3,
                Map.of("sanctionId", paid, "caseId", file, "executedOn", "2022-07-01", "collected", 500_000));
        casework(
                "case.concluded.v1",
                file,
                5,
                Map.of("caseId", file, "kind", "PROSTITUTION", "outcome", "SANCTIONED", "on", "2022-09-01"));
        suspects();
        UUID group = UUID.randomUUID();
        casework(
                "ring.discovered.v1", group, 0, Map.of("ringId", group, "kind", "GROUP", "discoveredOn", "2022-04-04"));
        casework("ring.concluded.v1", group, 1, Map.of("ringId", group, "outcome", "BROKEN_UP", "on", "2022-09-09"));
    }

    /** One is named, cleared in summer and named again, another is cleared for good. */
    private void suspects() {
        UUID file = UUID.randomUUID();
        Map<String, Object> again = Map.of("caseId", file, "personKey", "a" + file, "personRole", "BROKER");
        Map<String, Object> wrong = Map.of("caseId", file, "personKey", "w" + file, "personRole", "HARBOURER");
        suspect("named", file, 4, again, "transferredOn", "2022-03-20");
        suspect("named", file, 5, wrong, "transferredOn", "2022-03-20");
        suspect("cleared", file, 6, again, "clearedOn", "2022-05-20");
        suspect("cleared", file, 7, wrong, "clearedOn", "2022-05-21");
        suspect("named", file, 8, again, "transferredOn", "2022-03-20");
    }

    private void suspect(String what, UUID file, long version, Map<String, Object> who, String day, String on) {
        var values = new HashMap<String, Object>(who);
        values.put(day, on);
        casework("suspect." + what + ".v1", file, version, values);
    }

    private UUID sanctioned(UUID file, Map<String, Object> more) {
        UUID id = UUID.randomUUID();
        var values = new HashMap<String, Object>(Map.of("sanctionId", id, "caseId", file, "decidedOn", "2022-05-05"));
        values.putAll(more);
        casework("sanction.issued.v1", id, 1, values);
        return id;
    }

    private void protection() {
        UUID task = UUID.randomUUID();
        Map<String, Object> ward = Map.of("taskId", task, "personKey", "w" + task, "on", "2022-05-05");
        casework("protection.opened.v1", task, 0, ward);
        casework("protection.started.v1", task, 1, ward);
    }

    private void inspection(String type, UUID aggregate, long version, Map<String, Object> values) {
        add(Teller.inspectionService(), type, aggregate, version, values);
    }

    private void casework(String type, UUID aggregate, long version, Map<String, Object> values) {
        add(Teller.caseService(), type, aggregate, version, values);
    }

    private void add(Teller teller, String type, UUID aggregate, long version, Map<String, Object> values) {
        var here = new HashMap<String, Object>(values);
        if (!type.startsWith("team.") && !type.startsWith("ring.concluded")) {
            here.put("districtCode", district);
        }
        facts.add(new Fact(teller, UUID.randomUUID(), type, aggregate, version, here));
    }

    /** Tells everything once, as it happened. */
    public void tellInOrder() {
        tell(facts);
    }

    /** Tells everything three times, in an order by chance. */
    public void tellShuffled(Random random) {
        var all = new ArrayList<Fact>();
        for (int times = 0; times < 3; times++) {
            all.addAll(facts);
        }
        Collections.shuffle(all, random);
        tell(all);
    }

    private void tell(List<Fact> told) {
        told.forEach(Fact::send);
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> facts.stream()
                .allMatch(fact -> Teller.taken(fact.event()) == 1));
    }
}
