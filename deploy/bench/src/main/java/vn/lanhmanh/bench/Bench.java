package vn.lanhmanh.bench;

import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import vn.lanhmanh.bench.load.Desks;
import vn.lanhmanh.bench.province.Communes;
import vn.lanhmanh.bench.province.Model;
import vn.lanhmanh.bench.province.Province;
import vn.lanhmanh.bench.report.Report;
import vn.lanhmanh.bench.site.Memory;
import vn.lanhmanh.bench.site.Site;
import vn.lanhmanh.bench.subject.Part;
import vn.lanhmanh.local.software.Home;

/** {@code deploy/bench/run inspection}: fills a province, puts the service under load and tells what it took. */
public final class Bench {

    private final Site site;
    private final Report report;
    private final Desks desks;

    private Bench(Site site, Report report) {
        this.site = site;
        this.report = report;
        var http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(5))
                .build();
        this.desks = Desks.of(http, site.url());
    }

    public static void main(String[] arguments) throws Exception {
        List<String> options = List.of(arguments);
        int rows = Integer.parseInt(option(options, "--rows", "1000000"));
        List<String> only = List.of(option(options, "--only", "").split(","));
        Home home = Home.find();
        Path directory = home.local().resolve("bench");
        var report = new Report(rows);
        try (Site site = Site.start(home, directory.resolve("site"))) {
            new Bench(site, report).run(home, rows, only);
        } finally {
            // What was measured before something broke is told too.
            System.out.print(report.text());
            Files.writeString(directory.resolve("inspection.md"), report.text());
        }
        System.exit(0);
    }

    private static String option(List<String> options, String name, String otherwise) {
        int place = options.indexOf(name);
        return place < 0 ? otherwise : options.get(place + 1);
    }

    private void run(Home home, int rows, List<String> only) throws Exception {
        var communes = Communes.read(home.file("platform/src/main/resources/reference/admin-units.csv"));
        var model = new Model(desks, communes);
        long start = System.nanoTime();
        model.make();
        try (var owner = site.owner()) {
            new Province(model, communes).fill(owner, rows);
        }
        report.note("filled in " + Duration.ofNanos(System.nanoTime() - start).toSeconds() + " s");
        var memory = new Memory(desks.http(), site.url());
        memory.watch();
        for (Map.Entry<String, Part> part : Part.all(site, report, desks, model).entrySet()) {
            if (only.contains(part.getKey()) || only.equals(List.of(""))) {
                part.getValue().measure();
            }
        }
        report.aim("Heap used at most (MiB, -Xmx" + Site.HEAP + ")", memory.mostMebibytes(), 256);
        report.note("resident memory of the service at most " + site.residentMebibytes() + " MiB");
    }
}
