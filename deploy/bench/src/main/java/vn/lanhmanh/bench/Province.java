package vn.lanhmanh.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

import vn.lanhmanh.local.testing.TestTokens;

/** A province full of invented establishments and inspections, the same ones with each run. */
final class Province {

    static final int RUNNING = 4000;
    private static final long SEED = 178;
    private static final LocalDate FIRST_DAY = LocalDate.of(2018, 1, 1);
    private static final List<String> WORDS =
            List.of("Hoa", "Sông", "Hương", "Bình", "Minh", "Phú", "An", "Thành", "Ngọc", "Xuân");
    private static final List<String> FOLDED =
            List.of("hoa", "song", "huong", "binh", "minh", "phu", "an", "thanh", "ngoc", "xuan");
    private static final List<String> KINDS =
            List.of("MOTEL", "HOTEL", "KARAOKE", "MASSAGE", "RESTAURANT", "HAIRDRESSER");

    /** A commune and its district. */
    private record Commune(String code, String district) {}

    private final Caller registry;
    private final Caller lead;
    private final Caller inspector;
    private final List<Commune> communes;
    private String teamId;
    private String establishmentId;

    Province(Caller registry, Caller lead, Caller inspector, Path units) throws IOException {
        this.registry = registry;
        this.lead = lead;
        this.inspector = inspector;
        this.communes = communes(units);
    }

    private static List<Commune> communes(Path units) throws IOException {
        return Files.readAllLines(units).stream()
                .map(line -> line.split(",", -1))
                .filter(cells ->
                        cells[2].equals("commune") && LocalDate.parse(cells[5]).isBefore(LocalDate.of(2020, 11, 25)))
                .filter(cells -> cells[6].isEmpty() || LocalDate.parse(cells[6]).isAfter(LocalDate.of(2020, 11, 25)))
                .map(cells -> new Commune(cells[0], cells[4]))
                .toList();
    }

    String teamId() {
        return teamId;
    }

    /** The establishment that has a history of its own. */
    String establishmentId() {
        return establishmentId;
    }

    /** Models of all rows, written by the service itself. */
    void model() throws IOException, InterruptedException {
        teamId = lead.send(
                        lead.post(
                                "/v1/teams",
                                """
                {"level":"PROVINCE","areaCode":"46","name":"Đội kiểm tra liên ngành 178","decisionNumber":"10/QĐ-UBND",
                 "decidedOn":"2018-01-02","validFrom":"2018-01-02"}"""))
                .get("id")
                .asText();
        var members = new ArrayList<String>();
        for (int i = 0; i < 4; i++) {
            members.add(member(i));
        }
        establishmentId = registry.send(registry.post("/v1/establishments", establishment("Nhà nghỉ Mẫu")))
                .get("id")
                .asText();
        inspection(members, true);
        inspection(members, false);
        for (int i = 0; i < 10; i++) {
            rename("Nhà nghỉ Mẫu " + i);
        }
    }

    private String member(int i) throws IOException, InterruptedException {
        String role = i == 0 ? "inspection-lead" : "inspector";
        String subject = i > 1 ? "" : ",\"subject\":\"" + TestTokens.subject(role, "SLDTBXH", "46") + "\"";
        return lead.make(lead.post(
                "/v1/teams/" + teamId + "/members",
                """
                {"fullName":"Người Thử","agencyCode":"SLDTBXH","role":"%s","cardNumber":"T-%d","cardValidFrom":"2018-01-02",
                 "cardValidTo":"2020-12-31","memberFrom":"2018-01-02"%s}"""
                        .formatted(i == 0 ? "LEADER" : "MEMBER", i, subject)));
    }

    private static String establishment(String name) {
        return """
                {"name":"%s","kind":"MOTEL","legalForm":"HOUSEHOLD_BUSINESS","communeCode":"19756","address":"1 đường Thử",
                 "conditionalBusiness":true,"atRisk":true,"workers":{"total":8,"women":5},"papers":[
                 {"type":"BUSINESS_REGISTRATION","number":"01/ĐK","issuer":"Phòng TC-KH","issuedOn":"2018-01-31"}]}"""
                .formatted(name);
    }

    private void rename(String name) throws IOException, InterruptedException {
        var change = registry.post("/v1/establishments/" + establishmentId, establishment(name));
        registry.send(java.net.http.HttpRequest.newBuilder(change, (key, value) -> true)
                .method("PUT", change.bodyPublisher().orElseThrow())
                .header("If-Match", "*")
                .build());
    }

    private void inspection(List<String> members, boolean toTheEnd) throws IOException, InterruptedException {
        String id = lead.send(lead.post(
                        "/v1/inspections",
                        """
                {"type":"UNSCHEDULED","teamId":"%s","establishmentId":"%s","plannedOn":"2020-06-15","ground":
                 {"kind":"REQUEST","reference":"12/CV-CAT","decidedByMemberId":"%s"}}"""
                                .formatted(teamId, establishmentId, members.get(0))))
                .get("id")
                .asText();
        inspector.send(inspector.post(
                "/v1/inspections/" + id + "/start",
                """
                {"startedAt":"2020-06-15T02:00:00Z","presentMemberIds":["%s"]}"""
                        .formatted(String.join("\",\"", members))));
        if (toTheEnd) {
            inspector.send(inspector.post("/v1/inspections/" + id + "/completion", Bench.COMPLETION));
        }
    }

    /** Fills the database: so many establishments, twice as many inspections, and some that are under way. */
    void fill(Connection owner, int rows) throws Exception {
        var copies = new Copies(owner);
        List<String> back =
                copies.bare("establishment", "establishment_paper", "inspection", "inspection_presence", "finding");
        var random = new Random(SEED);
        copies.of("establishment", "id = '" + establishmentId + "'", rows, i -> establishment(i, random));
        copies.of(
                "establishment_paper",
                "establishment_id = '" + establishmentId + "'",
                rows,
                i -> Map.of("establishment_id", id(1, i)));
        copies.of("inspection", "state = 'COMPLETED'", rows * 2, i -> inspection(i, rows, random));
        copies.of(
                "inspection",
                "state = 'IN_PROGRESS'",
                RUNNING,
                i -> Map.of(
                        "id",
                        id(3, i),
                        "establishment_id",
                        id(1, i),
                        "commune_code",
                        commune(i).code(),
                        "district_code",
                        commune(i).district()));
        for (String presence : presences(owner)) {
            copies.of(
                    "inspection_presence",
                    "member_id = '" + presence + "'",
                    RUNNING,
                    i -> Map.of("inspection_id", id(3, i)));
        }
        copies.run(back);
        copies.run(List.of("SELECT setval('establishment_code', " + (rows + 1000) + ")"));
        copies.run(List.of("VACUUM ANALYZE"));
    }

    /** A provincial programme opens with a plan of another service, which does not run here. */
    String openProgramme(Connection owner) throws SQLException {
        String id = UUID.randomUUID().toString();
        try (var sql = owner.createStatement()) {
            sql.execute("INSERT INTO programme (id, version, plan_id, year, target, state, changed_at) VALUES ('" + id
                    + "', 0, uuidv7(), 2020, 60, 'DRAFT', now())");
            sql.execute("INSERT INTO programme_version (id, programme_id, number, state, opened_on) VALUES (uuidv7(), '"
                    + id + "', 1, 'DRAFT', '2020-02-12')");
        }
        return id;
    }

    private static List<String> presences(Connection owner) throws Exception {
        var members = new ArrayList<String>();
        try (var sql = owner.createStatement();
                var row = sql.executeQuery("SELECT DISTINCT member_id::text FROM inspection_presence")) {
            while (row.next()) {
                members.add(row.getString(1));
            }
        }
        return members;
    }

    private Commune commune(int i) {
        return communes.get(i % communes.size());
    }

    private Map<String, String> establishment(int i, Random random) {
        int one = random.nextInt(WORDS.size());
        int two = random.nextInt(WORDS.size());
        String code = "CS%06d".formatted(i + 500);
        String folded = "nha nghi %s %s %d".formatted(FOLDED.get(one), FOLDED.get(two), i);
        return Map.ofEntries(
                Map.entry("id", id(1, i)),
                Map.entry("code", code),
                Map.entry("name", "Nhà nghỉ %s %s %d".formatted(WORDS.get(one), WORDS.get(two), i)),
                Map.entry("folded_name", folded),
                Map.entry(
                        "search_text",
                        folded + " " + (i % 500) + " duong thu " + code.toLowerCase(java.util.Locale.ROOT)),
                Map.entry("address", (i % 500) + " đường Thử"),
                Map.entry("kind", KINDS.get(random.nextInt(KINDS.size()))),
                Map.entry("commune_code", commune(i).code()),
                Map.entry("district_code", commune(i).district()),
                Map.entry("conditional_business", "true"),
                Map.entry("risk_score", Integer.toString(random.nextInt(100))));
    }

    private Map<String, String> inspection(int i, int rows, Random random) {
        int establishment = random.nextInt(rows);
        LocalDate day = FIRST_DAY.plusDays(random.nextInt(1000));
        return Map.of(
                "id", id(2, i),
                "establishment_id", id(1, establishment),
                "commune_code", commune(establishment).code(),
                "district_code", commune(establishment).district(),
                "planned_on", day.toString(),
                "completed_on", day.toString(),
                "minutes_year", "2018",
                "minutes_number", Integer.toString(i + 10));
    }

    /** A UUID of version 7 in the order of the numbers, older than all that the service makes. */
    static String id(int table, int number) {
        return new UUID(0x0160_0000_0000_7000L + ((long) number << 16), 0x8000_0000_0000_0000L | (long) table << 32)
                .toString();
    }
}
