package vn.lanhmanh.scenario.faults;

import java.util.Random;
import java.util.UUID;

import vn.lanhmanh.scenario.story.Field;
import vn.lanhmanh.scenario.story.Team;
import vn.lanhmanh.scenario.world.Answer;
import vn.lanhmanh.scenario.world.Api;
import vn.lanhmanh.scenario.world.World;

import static vn.lanhmanh.scenario.world.Api.fields;

/** What one client of the load does, piece by piece, and what it notes of it in the ledger. */
final class Work {

    private static final String DAY = "2020-11-20";

    private final Team team;
    private final Client client;
    private final Ledger ledger;
    private final Random random;
    private final Api register;
    private final Api lead;
    private final Api intake;
    private final Api reporter;
    private final Api investigator;

    Work(World world, Team team, Client client, Ledger ledger, Random random) {
        this.team = team;
        this.client = client;
        this.ledger = ledger;
        this.random = random;
        this.register = world.as("registry-officer");
        this.lead = world.as("inspection-lead");
        this.intake = world.as("intake-officer");
        this.reporter = world.as("unit-reporter.cat");
        this.investigator = world.as("investigator");
    }

    /** A new establishment, and then what happens to it: an edit, a tip, an inspection; or an activity of a unit. */
    void piece() {
        UUID establishment = register();
        switch (random.nextInt(6)) {
            case 0, 1 -> edit(establishment);
            case 2 -> tip(establishment);
            case 3, 4 -> inspect(establishment, random.nextInt(3));
            default -> activity();
        }
    }

    /** What the inspection service alone has to do with. */
    void pieceOfInspection() {
        edit(register());
        inspect(register(), 2);
    }

    /** Ends the cases of the inspections as unfounded, and verifies tips: what the case service alone has to do with. */
    void endCases(Iterable<UUID> cases) {
        for (UUID id : cases) {
            client.post(
                    investigator,
                    "/v1/cases/" + id + "/crime-signs",
                    fields("answer", "NO", "reason", "Không có dấu hiệu (hư cấu)", "on", DAY));
            client.post(
                    investigator,
                    "/v1/cases/" + id + "/conclusion",
                    fields("outcome", "UNFOUNDED", "reason", "NO_VIOLATION", "on", DAY));
        }
        ledger.establishments.keySet().stream().limit(5).forEach(this::tip);
    }

    private UUID register() {
        String name = ledger.newName();
        Answer answer = client.post(register, "/v1/establishments", Field.establishment(name, Field.COMMUNE));
        ledger.establishments.put(answer.id(), name);
        return answer.id();
    }

    private void edit(UUID establishment) {
        String path = "/v1/establishments/" + establishment;
        for (int version = 0; version <= random.nextInt(2); version++) {
            String name = ledger.newName();
            Answer answer = client.put(register, path, version, Field.establishment(name, Field.COMMUNE));
            if (!answer.text("name").equals(name)) {
                throw new AssertionError("An acknowledged edit is not there: " + answer.body());
            }
            ledger.establishments.put(establishment, name);
        }
    }

    private void tip(UUID establishment) {
        UUID id = client.post(intake, "/v1/tips", Field.tip(establishment, Field.COMMUNE, DAY))
                .id();
        client.post(intake, "/v1/tips/" + id + "/acceptance", fields("on", DAY));
        client.post(intake, "/v1/tips/" + id + "/verification", Field.verification(DAY));
        ledger.verifiedTips.add(id);
    }

    private void inspect(UUID establishment, int findings) {
        UUID id = client.post(lead, "/v1/inspections", Field.onSigns(team, establishment, DAY))
                .id();
        String path = "/v1/inspections/" + id;
        client.post(lead, path + "/start", Field.start(team.members(), DAY));
        for (int i = 0; i < findings; i++) {
            client.post(lead, path + "/findings", Field.finding(i == 0 ? "LABOUR_CONTRACT" : "BUYING"));
        }
        client.post(lead, path + "/completion", Field.completion(DAY));
        ledger.inspections.put(id, findings);
    }

    private void activity() {
        Answer answer = client.post(
                reporter,
                "/v1/activities",
                fields(
                        "kind",
                        "COMMUNICATION",
                        "title",
                        ledger.newName(),
                        "on",
                        DAY,
                        "communeCode",
                        Field.COMMUNE,
                        "unitCode",
                        "CAT",
                        "attendants",
                        10,
                        "residentsReached",
                        100));
        ledger.activities.add(answer.id());
    }
}
