package vn.lanhmanh.bench.province;

import java.sql.Connection;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/** A province full of invented establishments and inspections, the same ones with each run. */
public final class Province {

    /** So many inspections of each team are under way. */
    public static final int RUNNING = 3000;

    private static final long SEED = 178;
    private static final LocalDate FIRST_DAY = LocalDate.of(2018, 1, 1);
    private static final List<String> WORDS =
            List.of("Hoa", "Sông", "Hương", "Bình", "Minh", "Phú", "An", "Thành", "Ngọc", "Xuân");
    private static final List<String> FOLDED =
            List.of("hoa", "song", "huong", "binh", "minh", "phu", "an", "thanh", "ngoc", "xuan");
    private static final List<String> KINDS =
            List.of("MOTEL", "HOTEL", "KARAOKE", "MASSAGE", "RESTAURANT", "HAIRDRESSER");

    private final Model model;
    private final Communes communes;

    public Province(Model model, Communes communes) {
        this.model = model;
        this.communes = communes;
    }

    /** Fills the database: so many establishments with papers and history, twice as many inspections, and some under way. */
    public void fill(Connection owner, int rows) throws Exception {
        var copies = new Copies(owner);
        List<String> back = copies.bare(
                "establishment",
                "establishment_paper",
                "establishment_history",
                "risk_mark",
                "inspection",
                "inspection_presence",
                "finding",
                "achievement");
        var random = new Random(SEED);
        String its = "establishment_id = '" + model.establishmentId() + "'";
        copies.of("establishment", "id = '" + model.establishmentId() + "'", rows, i -> establishment(i, random));
        copies.of("establishment_paper", its, rows, i -> Map.of("establishment_id", id(1, i)));
        copies.of("establishment_history", its, rows, i -> Map.of("id", id(4, i), "establishment_id", id(1, i)));
        copies.of("inspection", "state = 'COMPLETED'", rows * 2, i -> inspection(i, rows, random));
        copies.of(
                "risk_mark",
                its + " and kind = 'INSPECTED'",
                rows,
                i -> Map.of("id", id(5, i), "establishment_id", id(1, i), "day", day(random)));
        copies.of("finding", "true", rows, i -> Map.of("id", id(6, i), "inspection_id", id(2, i * 2)));
        copies.of(
                "achievement",
                "true",
                rows / 20,
                i -> Map.of("inspection_id", id(2, i), "establishment_id", id(1, i * 20)));
        for (int team = 0; team < Model.TEAMS; team++) {
            underWay(owner, copies, team, rows);
        }
        copies.run(back);
        copies.run(List.of("SELECT setval('establishment_code', " + (rows + 1000) + ")"));
        copies.run(List.of("VACUUM ANALYZE"));
    }

    private void underWay(Connection owner, Copies copies, int team, int rows) throws Exception {
        copies.of(
                "inspection",
                "state = 'IN_PROGRESS' and team_id = '" + model.teams().get(team) + "'",
                RUNNING,
                i -> underWay(team, i, (team * RUNNING + i) % rows));
        for (String presence : presences(owner, model.teams().get(team))) {
            copies.of(
                    "inspection_presence",
                    "member_id = '" + presence + "'",
                    RUNNING,
                    i -> Map.of("inspection_id", running(team, i)));
        }
    }

    private Map<String, String> underWay(int team, int number, int establishment) {
        return Map.of(
                "id", running(team, number),
                "establishment_id", id(1, establishment),
                "commune_code", communes.of(establishment).code(),
                "district_code", communes.of(establishment).district());
    }

    /** The inspection under way of that number of a team. */
    public static String running(int team, int number) {
        return id(16 + team, number);
    }

    private static List<String> presences(Connection owner, String teamId) throws Exception {
        var members = new ArrayList<String>();
        try (var sql = owner.createStatement();
                var row = sql.executeQuery("SELECT id::text FROM team_member WHERE team_id = '" + teamId + "'")) {
            while (row.next()) {
                members.add(row.getString(1));
            }
        }
        return members;
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
                Map.entry("commune_code", communes.of(i).code()),
                Map.entry("district_code", communes.of(i).district()),
                Map.entry("conditional_business", "true"),
                Map.entry("risk_score", Integer.toString(random.nextInt(100))));
    }

    private Map<String, String> inspection(int i, int rows, Random random) {
        int establishment = random.nextInt(rows);
        String day = day(random);
        return Map.of(
                "id", id(2, i),
                "establishment_id", id(1, establishment),
                "commune_code", communes.of(establishment).code(),
                "district_code", communes.of(establishment).district(),
                "planned_on", day,
                "completed_on", day,
                "minutes_year", "2018",
                "minutes_number", Integer.toString(i + 10));
    }

    private static String day(Random random) {
        return FIRST_DAY.plusDays(random.nextInt(1000)).toString();
    }

    /** A UUID of version 7 in the order of the numbers, older than all that the service makes. */
    private static String id(int table, int number) {
        return new UUID(0x0160_0000_0000_7000L + ((long) number << 16), 0x8000_0000_0000_0000L | (long) table << 32)
                .toString();
    }
}
