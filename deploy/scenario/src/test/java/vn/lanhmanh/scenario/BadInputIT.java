package vn.lanhmanh.scenario;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import vn.lanhmanh.scenario.story.Field;
import vn.lanhmanh.scenario.story.Plan26;
import vn.lanhmanh.scenario.story.Police;
import vn.lanhmanh.scenario.story.Reports;
import vn.lanhmanh.scenario.story.Team;
import vn.lanhmanh.scenario.world.Answer;
import vn.lanhmanh.scenario.world.Api;
import vn.lanhmanh.scenario.world.Untouched;
import vn.lanhmanh.scenario.world.World;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lanhmanh.scenario.world.Api.fields;

/** What cannot be right is refused with a problem of a stable type, and leaves everything as it was. */
class BadInputIT {

    private static final String ESTABLISHMENTS = "/v1/establishments";
    private static final String DAY = "2020-11-20";
    private static final String DAY_AFTER = "2020-11-21";

    private static World world;
    private static Untouched untouched;
    private static Api officer;
    private static Api lead;
    private static Api intake;

    @BeforeAll
    static void setUp() {
        world = World.running();
        untouched = new Untouched(world);
        officer = world.as("registry-officer");
        lead = world.as("inspection-lead");
        intake = world.as("intake-officer");
    }

    private static Answer refused(int status, String problem, Supplier<Answer> request) {
        return untouched.refused(status, problem, request);
    }

    private static Answer registered(String name) {
        return officer.post(ESTABLISHMENTS, Field.establishment(name, Field.COMMUNE))
                .ok();
    }

    private static Map<String, Object> with(Map<String, Object> body, String field, Object value) {
        body.put(field, value);
        return body;
    }

    @Nested
    class OfCodes {

        @Test
        void refusesAnUnknownCommune() {
            refused(422, "unknown-unit", () -> officer.post(ESTABLISHMENTS, Field.establishment("Xã lạ", "99999")));
        }

        @Test
        void refusesACommuneThatWasNotYetInForce() {
            refused(422, "expired-unit", () -> intake.post("/v1/tips", Field.tip(null, Field.COMMUNE, "2019-12-31")));
        }

        @Test
        void refusesAnUnknownAgency() {
            Team team = Team.setUp(world, "Đội hư cấu không có cơ quan");
            refused(
                    422,
                    "unknown-agency",
                    () -> lead.post(
                            "/v1/teams/" + team.id() + "/members",
                            fields(
                                    "fullName", "Người Hư Cấu",
                                    "agencyCode", "KHONGCO",
                                    "role", "MEMBER",
                                    "cardNumber", "HC-0",
                                    "cardValidFrom", "2020-01-20",
                                    "cardValidTo", "2020-12-31",
                                    "memberFrom", "2020-01-20")));
        }

        @Test
        void refusesAnAgencyThatWasNotYetInForce() {
            refused(422, "expired-agency", () -> world.as("unit-reporter.cat")
                    .post(
                            "/v1/activities",
                            "kind",
                            "COMMUNICATION",
                            "title",
                            "Hư cấu",
                            "on",
                            "2019-12-15",
                            "unitCode",
                            "CAT"));
        }

        @Test
        void refusesACommuneOutsideTheCallersArea() {
            Api ofHue = world.as("registry-officer.h474");
            UUID elsewhere = officer.post(
                            ESTABLISHMENTS, Field.establishment("Quán ngoài địa bàn", Field.COMMUNE_OF_476))
                    .ok()
                    .id();

            refused(
                    404,
                    "not-found",
                    () -> ofHue.post(ESTABLISHMENTS, Field.establishment("Lấn sang", Field.COMMUNE_OF_476)));
            refused(404, "not-found", () -> ofHue.get(ESTABLISHMENTS + "/" + elsewhere));
            refused(
                    404,
                    "not-found",
                    () -> ofHue.put(
                            ESTABLISHMENTS + "/" + elsewhere,
                            0,
                            Field.establishment("Lấn sang", Field.COMMUNE_OF_476)));
        }

        @Test
        void refusesADateInTheFuture() {
            String tomorrow = World.TODAY.plusDays(1).toString();
            refused(422, "date-in-future", () -> intake.post("/v1/tips", Field.tip(null, Field.COMMUNE, tomorrow)));
        }
    }

    @Nested
    class OfWhatIsThereAlready {

        @Test
        void refusesASecondEstablishmentWithTheSameTaxCode() {
            officer.post(ESTABLISHMENTS, with(Field.establishment("Mã số một", Field.COMMUNE), "taxCode", "3300000001"))
                    .ok();
            refused(
                    409,
                    "duplicate-tax-code",
                    () -> officer.post(
                            ESTABLISHMENTS,
                            with(Field.establishment("Mã số hai", Field.COMMUNE_OF_476), "taxCode", "3300000001")));
        }

        @Test
        void refusesAnEditOfAVersionThatIsNotTheLatest() {
            Answer first = registered("Bản đầu");
            String path = ESTABLISHMENTS + "/" + first.id();
            officer.put(path, first.version(), Field.establishment("Bản hai", Field.COMMUNE))
                    .ok();

            refused(
                    412,
                    "stale-version",
                    () -> officer.put(path, first.version(), Field.establishment("Bản cũ", Field.COMMUNE)));
            refused(
                    428,
                    "precondition-required",
                    () -> officer.send(officer.request("PUT", path)
                            .body(Api.json(Field.establishment("Không bản", Field.COMMUNE)))));
            assertThat(officer.get(path).ok().text("name")).isEqualTo("Bản hai");
        }

        @Test
        void refusesAnotherBodyUnderAUsedIdempotencyKey() {
            String key = UUID.randomUUID().toString();
            var body = Field.establishment("Một lần", Field.COMMUNE);
            Answer first = officer.postOnce(key, ESTABLISHMENTS, body).ok();

            refused(
                    422,
                    "idempotency-key-reused",
                    () -> officer.postOnce(key, ESTABLISHMENTS, Field.establishment("Lần khác", Field.COMMUNE)));
            Answer again = untouched
                    .by(() -> officer.postOnce(key, ESTABLISHMENTS, body))
                    .ok();
            assertThat(again.body()).isEqualTo(first.body());
            assertThat(again.status()).isEqualTo(first.status());
        }
    }

    @Nested
    class OfLaw {

        private final Police police = Police.of(world);

        private UUID minutes(String card, String day) {
            UUID caseId = police.caseOf(Field.COMMUNE, day);
            UUID person = police.person(caseId, "BUYER", card, day);
            police.noCrimeSigns(caseId, day);
            return police.minutes(caseId, person, "BUYING", day);
        }

        @Test
        void refusesAnUnknownNormAndOneOfALaterDecree() {
            UUID minutes = minutes("046090000001", DAY);
            refused(422, "unknown-norm", () -> police.draft(minutes, "167-0-0", null));
            refused(422, "norm-not-in-force", () -> police.draft(minutes, "144-24-1", null));
        }

        @Test
        void refusesAFineOutsideTheBand() {
            UUID minutes = minutes("046090000002", DAY);
            refused(422, "amount-outside-band", () -> police.draft(minutes, "167-22-1", 1_000_001L));
            refused(422, "amount-outside-band", () -> police.draft(minutes, "167-22-1", 499_999L));
        }

        @Test
        void refusesADecisionAboveTheCompetenceOfTheTitle() {
            UUID establishment = registered("Cơ sở vượt thẩm quyền").id();
            UUID caseId = police.caseOf(Field.COMMUNE, DAY);
            police.noCrimeSigns(caseId, DAY);
            awaitKnown(establishment);
            UUID minutes = police.minutesOfBusiness(caseId, establishment, DAY);
            UUID sanction = police.draft(minutes, "167-25", null).ok().id();

            refused(422, "above-competence", () -> issue("sanction-authority.19750", "COMMUNE_CHAIR", sanction, DAY));
        }

        private static void awaitKnown(UUID establishment) {
            Awaitility.await()
                    .atMost(Duration.ofSeconds(20))
                    .until(() -> world.casework()
                                    .count("SELECT count(*) FROM known_establishment WHERE id = ?", establishment)
                            == 1);
        }

        @Test
        void refusesADecisionAfterItsDeadline() {
            UUID sanction = police.draft(minutes("046090000003", "2020-11-02"), "167-22-1", null)
                    .ok()
                    .id();

            refused(
                    422,
                    "deadline-lapsed",
                    () -> issue("sanction-authority.h474", "DISTRICT_CHAIR", sanction, "2020-11-10"));
        }

        private static Answer issue(String user, String title, UUID sanction, String day) {
            return world.as(user)
                    .post(
                            "/v1/sanctions/" + sanction + "/issue",
                            "decidedOn",
                            day,
                            "decisionNumber",
                            "HC-QĐ-" + sanction,
                            "title",
                            title);
        }
    }

    @Nested
    class OfReports {

        @Test
        void refusesAReportForAPeriodThatIsClosed() {
            UUID period = Reports.period(world, Plan26.published(world), "2020-H1");
            world.as("consolidator")
                    .post("/v1/periods/" + period + "/closure", "on", "2020-06-30")
                    .ok();

            refused(409, "period-closed", () -> world.as("unit-reporter.stc")
                    .post("/v1/reports", "periodId", period, "unitCode", "STC"));
        }
    }

    @Nested
    class OfTeams {

        private String decided(Team team) {
            UUID establishment = registered("Cơ sở của " + team.id()).id();
            return "/v1/inspections/"
                    + lead.post("/v1/inspections", Field.onSigns(team, establishment, DAY))
                            .ok()
                            .id();
        }

        @Test
        void refusesToStartWithTwoMembers() {
            Team team = Team.setUp(world, "Đội hư cấu hai người");
            String path = decided(team);
            List<UUID> two = team.members().subList(0, 2);
            refused(422, "too-few-members", () -> lead.post(path + "/start", Field.start(two, DAY)));
        }

        @Test
        void refusesToStartWithAnExpiredCard() {
            Team team = Team.setUp(world, "Đội hư cấu thẻ hết hạn");
            UUID expired = Team.join(world, team.id(), "MEMBER", "SYT", "2020-06-30");
            String path = decided(team);
            List<UUID> present = List.of(team.leader(), team.members().get(1), expired);
            refused(422, "card-expired", () -> lead.post(path + "/start", Field.start(present, DAY)));
        }

        @Test
        void refusesToCompleteWithACardThatEndsBeforeCompletion() {
            Team team = Team.setUp(world, "Đội hư cấu thẻ vừa hết hạn");
            UUID ending = Team.join(world, team.id(), "MEMBER", "SYT", DAY);
            String path = decided(team);
            List<UUID> present = List.of(team.leader(), team.members().get(1), ending);
            lead.post(path + "/start", Field.start(present, DAY)).ok();
            refused(422, "card-expired", () -> lead.post(path + "/completion", Field.completion(DAY_AFTER)));
            lead.post(path + "/presence-changes", "presentMemberIds", team.members(), "reason", "Hư cấu")
                    .ok();
            lead.post(path + "/completion", Field.completion(DAY_AFTER)).ok();
        }
    }

    @Nested
    class OfTheForm {

        @Test
        void refusesABodyOverTheLimit() {
            String huge = "x".repeat(13 << 20);
            refused(
                    413,
                    "body-too-large",
                    () -> officer.send(officer.request("POST", ESTABLISHMENTS).body("{\"name\":\"" + huge + "\"}")));
        }

        @Test
        void refusesMalformedJson() {
            for (String broken : List.of("{\"name\": \"dở dang\"", "[]", "12", "{\"workers\": []}")) {
                refused(
                        400,
                        "malformed-json",
                        () -> officer.send(
                                officer.request("POST", ESTABLISHMENTS).body(broken)));
            }
        }

        @Test
        void refusesAnotherContentType() {
            refused(
                    415,
                    "unsupported-media-type",
                    () -> officer.send(officer.request("POST", ESTABLISHMENTS)
                            .header("Content-Type", "text/plain")
                            .body(Api.json(Field.establishment("Chữ thường", Field.COMMUNE)))));
        }

        @Test
        void refusesAnUnknownField() {
            refused(
                    400,
                    "unknown-field",
                    () -> officer.post(
                            ESTABLISHMENTS, with(Field.establishment("Thừa", Field.COMMUNE), "colour", "?")));
        }

        @Test
        void refusesABrokenCursorAndOneOfAnotherList() {
            registered("Trang một");
            registered("Trang hai");
            String cursor = officer.get(ESTABLISHMENTS + "?limit=1").ok().text("next");

            refused(400, "broken-cursor", () -> officer.get(ESTABLISHMENTS + "?limit=1&cursor=" + altered(cursor)));
            refused(400, "broken-cursor", () -> lead.get("/v1/teams?cursor=" + cursor));
        }

        private static String altered(String cursor) {
            char last = cursor.charAt(cursor.length() - 2);
            return cursor.substring(0, cursor.length() - 2)
                    + (last == 'A' ? 'B' : 'A')
                    + cursor.charAt(cursor.length() - 1);
        }
    }
}
