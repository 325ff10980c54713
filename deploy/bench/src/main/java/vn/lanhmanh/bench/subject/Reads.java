package vn.lanhmanh.bench.subject;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;

import vn.lanhmanh.bench.load.Caller;
import vn.lanhmanh.bench.load.Desks;
import vn.lanhmanh.bench.load.Figures;
import vn.lanhmanh.bench.province.Model;
import vn.lanhmanh.bench.report.Report;
import vn.lanhmanh.bench.site.Site;
import vn.lanhmanh.bench.site.Statements;

/** Lists, searches and single establishments, each beside its own statements over plain JDBC. */
final class Reads implements Part {

    private static final int AIM_MILLIS = 80;
    private static final Duration WARM_UP = Duration.ofSeconds(2);

    private final Site site;
    private final Report report;
    private final Desks desks;
    private final Model model;

    Reads(Site site, Report report, Desks desks, Model model) {
        this.site = site;
        this.report = report;
        this.desks = desks;
        this.model = model;
    }

    @Override
    public void measure() throws Exception {
        Caller registry = desks.registry();
        list(registry, "Register, province", "/v1/establishments?limit=20", true);
        list(desks.districtRegistry(), "Register, district", "/v1/establishments?limit=20", true);
        list(registry, "Register by risk", "/v1/establishments?limit=20&sort=RISK", true);
        list(registry, "Search, frequent word", "/v1/establishments?limit=20&q=hoa", true);
        list(desks.districtRegistry(), "Search, frequent word, district", "/v1/establishments?limit=20&q=hoa", true);
        list(registry, "Search, rare word", "/v1/establishments?limit=20&q=4711", false);
        list(desks.lead(), "Inspections, province", "/v1/inspections?limit=20", true);
        list(desks.lead(), "Inspections, district", "/v1/inspections?limit=20&district=474", true);
        measure("One establishment", registry.get("/v1/establishments/" + model.establishmentId()));
        measure("Its history", registry.get("/v1/establishments/" + model.establishmentId() + "/history"));
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
            cursor = URLEncoder.encode(next.asText(), StandardCharsets.UTF_8);
        }
        return cursor;
    }

    /** Measures a read and its peer, and gives the median in milliseconds. */
    private double measure(String name, HttpRequest request) throws Exception {
        List<String> statements = Statements.during(site, () -> desks.http().send(request, BodyHandlers.discarding()));
        Figures figures = Figures.of(WARM_UP, number -> desks.answered(request));
        report.row(name, figures, Peer.reads(site, statements), AIM_MILLIS);
        report.scans(name, statements.size(), Statements.scans(site, statements));
        return figures.median();
    }
}
