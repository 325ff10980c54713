package vn.lanhmanh.casework;

import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

import org.eclipse.microprofile.config.ConfigProvider;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import vn.lanhmanh.casework.person.identity.Identity;
import vn.lanhmanh.casework.tip.Informant;
import vn.lanhmanh.casework.tip.TipResource.TipView;

import static org.assertj.core.api.Assertions.assertThat;

/** Puts a canary into every personal field and looks for it where it must not be: database, topics, log, errors. */
@RealParts
class CanaryTest {

    private static final String CANARY = "Chim" + Long.toHexString(System.nanoTime());
    private static final String CARD =
            "0469" + String.format("%08d", Math.floorMod(UUID.randomUUID().getMostSignificantBits(), 100_000_000L));
    private static final String BORN = "1987-03-09";

    private final List<String> logged = new ArrayList<>();
    private final Handler ear = new Handler() {

        private final PatternFormatter words = new PatternFormatter("%c %s%e");

        @Override
        public synchronized void publish(LogRecord entry) {
            logged.add(words.format(org.jboss.logmanager.ExtLogRecord.wrap(entry)));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void listen() {
        Logger.getLogger("").addHandler(ear);
        Logger.getLogger("vn.lanhmanh.casework").info("the ear is open");
    }

    @AfterEach
    void stopListening() {
        Logger.getLogger("").removeHandler(ear);
    }

    @Test
    void findsNoPersonalValueInDatabaseTopicsLogOrErrors() throws SQLException {
        var answers = new ArrayList<String>();
        tip(answers);
        sanctionedCase(answers);
        protectedMinor(answers);

        assertThat(answers).isNotEmpty().noneSatisfy(this::holdsACanary);
        assertThat(logged)
                .anySatisfy(line -> assertThat(line).contains("the ear is open"))
                .noneSatisfy(this::holdsACanary);
        assertThat(Scene.topics().all("case.events"))
                .isNotEmpty()
                .noneSatisfy(message -> holdsACanary(message.data() + message.headers() + message.key()));
        assertThat(everyRow())
                .hasSizeGreaterThan(30)
                .anySatisfy(row -> assertThat(row).startsWith("person_identity"))
                .anySatisfy(row -> assertThat(row).startsWith("informant"))
                .noneSatisfy(this::holdsACanary);
    }

    private void holdsACanary(String text) {
        byte[] plain = CANARY.getBytes(StandardCharsets.UTF_8);
        assertThat(text)
                .containsAnyOf(
                        CANARY,
                        CARD,
                        BORN,
                        HexFormat.of().formatHex(plain),
                        HexFormat.of().formatHex(CARD.getBytes(StandardCharsets.UTF_8)),
                        Base64.getEncoder().withoutPadding().encodeToString(plain));
    }

    private void tip(List<String> answers) {
        var intake = Desk.of("intake-officer");
        var request = new HashMap<String, Object>(Map.of(
                "kind",
                "TO_CAO",
                "channel",
                "LETTER",
                "receivedOn",
                "2020-06-01",
                "content",
                "Tố cáo " + CANARY,
                "communeCode",
                Desk.COMMUNE,
                "informant",
                Map.of("fullName", CANARY, "phone", CANARY, "address", CANARY)));
        var answer = intake.request()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(request)
                .post("/v1/tips");
        var tip = answer.as(TipView.class);
        String path = "/v1/tips/" + tip.id();
        answers.add(answer.asString());
        answers.add(
                intake.post(path + "/acceptance", Map.of("on", "2020-06-02")).asString());
        answers.add(intake.post(
                        path + "/verification", Map.of("on", "2020-06-03", "wellFounded", true, "conclusion", CANARY))
                .asString());
        answers.add(intake.get("/v1/tips?limit=200").asString());
        request.put("channel", "HOTLINE");
        answers.add(intake.post("/v1/tips", request).asString());
        var informant = intake.done(path + "/informant-readings", Map.of("purpose", "Kiểm thử"), Informant.class);
        assertThat(informant.phone()).isEqualTo(CANARY);
    }

    private void sanctionedCase(List<String> answers) {
        var scene = Scene.detected();
        var person = addPerson(scene, answers);
        answers.add(scene.investigator
                .post(scene.path("crime-signs"), Map.of("answer", "NO", "reason", CANARY, "on", "2020-06-02"))
                .asString());
        var request = scene.minutesOf(person, "BUYING");
        request.put("signatureRefused", true);
        request.put("refusalReason", CANARY);
        request.put("witnesses", List.of(Map.of("fullName", CANARY), Map.of("fullName", CANARY, "address", CANARY)));
        request.put(
                "narrative",
                Map.of(
                        "place",
                        CANARY,
                        "makerName",
                        CANARY,
                        "actPlace",
                        CANARY,
                        "statement",
                        CANARY,
                        "exhibits",
                        CANARY));
        var minutes = scene.minutes(request);
        answers.add(
                scene.investigator.get("/v1/violation-minutes/" + minutes.id()).asString());
        var issued = scene.issued(scene.draft(minutes.id(), Scene.item("167-22-1", "FINE", null)));
        answers.add(scene.authority
                .post("/v1/sanctions/" + issued.id() + "/annulment", Map.of("on", "2020-06-08", "reason", CANARY))
                .asString());
        answers.add(scene.investigator
                .post(
                        scene.path("conclusion"),
                        Map.of(
                                "outcome",
                                "NOT_SANCTIONED",
                                "reason",
                                "DEADLINE_LAPSED",
                                "note",
                                CANARY,
                                "on",
                                "2020-06-09"))
                .asString());
        answers.add(scene.investigator.get("/v1/cases/" + scene.caseId).asString());
    }

    private void protectedMinor(List<String> answers) {
        var scene = Scene.detected();
        var identity = Scene.identity("2004-01-01");
        identity.put("fullName", CANARY);
        var minor = scene.add("SELLER", identity);
        var worker = Desk.of("social-worker", "H474", "474");
        answers.add(worker.get("/v1/protection-tasks?limit=200").asString());
        String task = scene.investigator
                .get("/v1/protection-tasks?open=true&limit=200")
                .jsonPath()
                .getString("items.find { it.personId == '" + minor.id() + "' }.id");
        var measure = Map.of("on", "2020-06-02", "measure", "OTHER", "byAgency", "H474", "note", CANARY);
        answers.add(keeping(worker, "/v1/protection-tasks/" + task + "/measures", measure));
        var closure = Map.of("on", "2020-11-25", "outcome", "PROTECTED", "reason", CANARY);
        answers.add(keeping(worker, "/v1/protection-tasks/" + task + "/closure", closure));
        scene.conclude("UNFOUNDED", "NOT_PROVEN", "2020-08-01");
        var erasure = Map.of("reason", CANARY, "legalBasis", "Điều 21 Luật Trẻ em", "decisionNumber", "7/QĐ");
        answers.add(keeping(scene.investigator, "/v1/persons/" + minor.id() + "/erasure", erasure));
        answers.add(
                keeping(scene.authority, "/v1/persons/" + minor.id() + "/erasure/rejection", Map.of("reason", CANARY)));
    }

    /** Posts so that the answer is kept for a repetition. */
    private static String keeping(Desk desk, String path, Object body) {
        var answer = desk.request()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(body)
                .post(path);
        assertThat(answer.statusCode()).as(answer.asString()).isIn(200, 201);
        return answer.asString();
    }

    private UUID addPerson(Scene scene, List<String> answers) {
        var identity = new HashMap<String, Object>();
        identity.put("fullName", CANARY);
        identity.put("sex", "MALE");
        identity.put("dateOfBirth", BORN);
        identity.put("nationality", "VN");
        identity.put("address", CANARY);
        identity.put("document", Map.of("type", "CCCD", "number", CARD));
        var person = scene.add("BUYER", identity);
        String path = "/v1/persons/" + person.id();
        answers.add(scene.investigator.get(path).asString());
        answers.add(scene.investigator
                .post("/v1/person-searches", Map.of("documentNumber", CARD, "purpose", "Kiểm thử"))
                .asString());
        identity.put("document", Map.of("type", "CMND", "number", CANARY));
        identity.put("birthYear", 1950);
        var broken = Map.of("role", "BUYER", "actOn", Scene.ACT_ON, "identity", identity);
        answers.add(scene.investigator.post(scene.path("persons"), broken).asString());
        identity.put(CANARY, "x");
        answers.add(scene.investigator
                .request()
                .body("{\"role\": \"BUYER\", \"identity\": {\"fullName\": \"" + CANARY + "\", \"sex\": 1}}")
                .post(scene.path("persons"))
                .asString());
        var opened = scene.investigator.done(
                path + "/identity-readings", Map.of("purpose", "Kiểm thử", "caseId", scene.caseId), Identity.class);
        assertThat(opened.document().number()).isEqualTo(CARD);
        return person.id();
    }

    /** Every row of every table as the owner of the schema sees it, whom no policy hides anything from. */
    private static List<String> everyRow() throws SQLException {
        var config = ConfigProvider.getConfig();
        var rows = new ArrayList<String>();
        try (var owner = DriverManager.getConnection(
                        config.getValue("quarkus.flyway.jdbc-url", String.class),
                        config.getValue("quarkus.flyway.username", String.class),
                        config.getValue("quarkus.flyway.password", String.class));
                var statement = owner.createStatement()) {
            var tables = new ArrayList<String>();
            try (var names = statement.executeQuery(
                    "select table_name from information_schema.tables where table_schema = 'public'")) {
                while (names.next()) {
                    tables.add(names.getString(1));
                }
            }
            assertThat(tables)
                    .containsAll(Set.of("person_identity", "informant", "kept_answer", "audit_entry", "outbox"));
            for (String table : tables) {
                try (var all = statement.executeQuery("select t::text from \"" + table + "\" t")) {
                    while (all.next()) {
                        rows.add(table + all.getString(1));
                    }
                }
            }
        }
        return rows;
    }
}
