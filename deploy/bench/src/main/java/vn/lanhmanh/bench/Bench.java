package vn.lanhmanh.bench;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;

import com.fasterxml.jackson.databind.JsonNode;

import vn.lanhmanh.local.software.Home;

/** {@code deploy/bench/run inspection}: fills a province, puts the service under load and tells what it took. */
public final class Bench {

    static final String COMPLETION = "{\"completedOn\":\"2020-06-15\",\"outcome\":\"INSPECTED\"}";

    private static final int RATE = 100;
    private static final int RUNS = 3;
    private static final Duration WINDOW = Duration.ofSeconds(2);
    private static final int IMPORTED = 10_000;

    private final Site site;
    private final Report report;
    private final Memory memory;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final Caller registry;
    private final Caller districtRegistry;
    private final Caller lead;
    private final Caller inspector;
    private final AtomicInteger completed = new AtomicInteger();

    private Bench(Site site, Report report) {
        this.site = site;
        this.report = report;
        this.registry = new Caller(http, site.url(), "registry-officer", "CAT", "46");
        this.districtRegistry = new Caller(http, site.url(), "registry-officer", "CAT", "474");
        this.lead = new Caller(http, site.url(), "inspection-lead", "SLDTBXH", "46");
        this.inspector = new Caller(http, site.url(), "inspector", "SLDTBXH", "46");
        this.memory = new Memory(http, site.url());
    }

    public static void main(String[] arguments) throws Exception {
        List<String> options = List.of(arguments);
        int rows =
                options.contains("--rows") ? Integer.parseInt(options.get(options.indexOf("--rows") + 1)) : 1_000_000;
        Home home = Home.find();
        Path directory = home.local().resolve("bench");
        var report = new Report(rows);
        try (Site site = Site.start(home, directory.resolve("site"))) {
            new Bench(site, report).run(home, rows);
        } finally {
            // What was measured before something broke is told too.
            System.out.print(report.text());
            Files.writeString(directory.resolve("inspection.md"), report.text());
        }
        System.exit(0);
    }

    private void run(Home home, int rows) throws Exception {
        var province = new Province(
                registry, lead, inspector, home.file("platform/src/main/resources/reference/admin-units.csv"));
        long start = System.nanoTime();
        province.model();
        try (var owner = site.owner()) {
            province.fill(owner, rows);
        }
        report.note("filled in " + Duration.ofNanos(System.nanoTime() - start).toSeconds() + " s");
        memory.watch();
        lists(province);
        completion();
        importTable();
        proposal(province);
        report.aim("Heap used at most (MiB, -Xmx" + Site.HEAP + ")", memory.mostMebibytes(), 256);
        report.note("resident memory of the service at most " + site.residentMebibytes() + " MiB");
    }

    private void lists(Province province) throws Exception {
        list(registry, "Register, province", "/v1/establishments?limit=20", true);
        list(districtRegistry, "Register, district", "/v1/establishments?limit=20", true);
        list(registry, "Register by risk", "/v1/establishments?limit=20&sort=RISK", true);
        list(registry, "Search, frequent word", "/v1/establishments?limit=20&q=hoa", true);
        list(districtRegistry, "Search, frequent word, district", "/v1/establishments?limit=20&q=hoa", true);
        list(registry, "Search, rare word", "/v1/establishments?limit=20&q=4711", false);
        list(lead, "Inspections, province", "/v1/inspections?limit=20", true);
        list(lead, "Inspections, district", "/v1/inspections?limit=20&district=474", true);
        measure("One establishment", registry.get("/v1/establishments/" + province.establishmentId()));
        measure("Its history", registry.get("/v1/establishments/" + province.establishmentId() + "/history"));
    }

    private void list(Caller caller, String name, String path, boolean deep) throws Exception {
        double first = measure(name + ", page 1", caller.get(path));
        if (deep) {
            String cursor = cursorBehind(caller, path, 999 * 20);
            if (cursor == null) {
                report.note(name + " has no page 1,000 in a province of this size");
                return;
            }
            double thousandth = measure(name + ", page 1,000", caller.get(path + "&cursor=" + cursor));
            report.aim(name + ": page 1,000 to page 1, median (ratio)", thousandth / first, 1.5);
        }
    }

    private static String cursorBehind(Caller caller, String path, int rows) throws Exception {
        String cursor = "";
        for (int seen = 0; seen < rows; seen += 200) {
            int limit = Math.min(200, rows - seen);
            String page = path.replace("limit=20", "limit=" + limit) + (cursor.isEmpty() ? "" : "&cursor=" + cursor);
            JsonNode next = caller.send(caller.get(page)).get("next");
            if (next == null) {
                return null;
            }
            cursor = java.net.URLEncoder.encode(next.asText(), java.nio.charset.StandardCharsets.UTF_8);
        }
        return cursor;
    }

    /** Measures a read and its peer, and gives the median in milliseconds. */
    private double measure(String name, HttpRequest request) throws Exception {
        List<String> statements = Statements.during(site, () -> http.send(request, BodyHandlers.discarding()));
        var figures = new Figures();
        for (int run = 0; run <= RUNS; run++) {
            OpenLoop.Window window = OpenLoop.run(RATE, WINDOW, i -> answered(request));
            // The first one warms up.
            figures.add(run == 0 ? null : window);
        }
        Figures peer = Peer.reads(site, statements, RATE, WINDOW, RUNS);
        report.row(name, figures, peer, 80);
        List<String> scans = Statements.scans(site, statements);
        report.scans(name, statements.size(), scans);
        return figures.median();
    }

    private CompletableFuture<Boolean> answered(HttpRequest request) {
        return http.sendAsync(request, BodyHandlers.discarding()).thenApply(answer -> answer.statusCode() / 100 == 2);
    }

    private void completion() throws Exception {
        var figures = new Figures();
        for (int run = 0; run <= RUNS; run++) {
            OpenLoop.Window window = OpenLoop.run(RATE, WINDOW, i -> answered(completing(completed.getAndIncrement())));
            figures.add(run == 0 ? null : window);
        }
        report.row("Completing an inspection", figures, Peer.completions(site, RATE, WINDOW, RUNS), 40);
    }

    private HttpRequest completing(int number) {
        HttpRequest request = inspector.post("/v1/inspections/" + Province.id(3, number) + "/completion", COMPLETION);
        return HttpRequest.newBuilder(request, (name, value) -> true)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .build();
    }

    private void importTable() throws Exception {
        var table =
                new StringBuilder("Tên cơ sở,Loại hình,Hình thức pháp lý,Mã số thuế,Mã xã,Địa chỉ,Dễ bị lợi dụng\n");
        for (int i = 0; i < IMPORTED; i++) {
            table.append("Nhà nghỉ nhập ")
                    .append(i)
                    .append(",Nhà nghỉ,Hộ kinh doanh,%010d,19756,".formatted(i + 7_000_000));
            table.append(i).append(" đường Thử,x\n");
        }
        HttpRequest request = HttpRequest.newBuilder(
                        registry.post("/v1/establishment-imports", table.toString()), (name, value) -> true)
                .setHeader("Content-Type", "text/csv")
                .POST(BodyPublishers.ofString(table.toString()))
                .build();
        long start = System.nanoTime();
        String job = registry.send(request).get("id").asText();
        JsonNode state = registry.send(registry.get("/v1/inspection-jobs/" + job));
        while (!state.get("state").asText().matches("DONE|FAILED")) {
            Thread.sleep(100);
            state = registry.send(registry.get("/v1/inspection-jobs/" + job));
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        report.note("import of 10,000 rows ended " + state.get("state").asText() + " with " + state.get("outcomes"));
        report.atLeast("Import (rows/s, the wait for the job's turn included)", IMPORTED / seconds, 1000);
    }

    private void proposal(Province province) throws Exception {
        String programme;
        try (var owner = site.owner()) {
            programme = province.openProgramme(owner);
        }
        double most = 0;
        for (int run = 0; run < RUNS; run++) {
            long start = System.nanoTime();
            lead.send(lead.post(
                    "/v1/programmes/" + programme + "/proposal", "{\"teamId\":\"" + province.teamId() + "\"}"));
            most = Math.max(most, (System.nanoTime() - start) / 1e9);
        }
        report.aim("Programme proposal over all candidates, slowest of " + RUNS + " (s)", most, 3);
    }
}
