package vn.lanhmanh.bench.subject;

import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.UUID;

import vn.lanhmanh.bench.load.Desks;
import vn.lanhmanh.bench.load.Figures;
import vn.lanhmanh.bench.province.Model;
import vn.lanhmanh.bench.province.Province;
import vn.lanhmanh.bench.report.Report;
import vn.lanhmanh.bench.site.Site;

/** Completes inspections: all of one team, which number their minutes in one register, and those of ten teams. */
final class Completions implements Part {

    private static final int AIM_MILLIS = 40;

    /** Until what is asked often is compiled. */
    private static final Duration WARM_UP = Duration.ofSeconds(40);

    private static final Duration SHORT_WARM_UP = Duration.ofSeconds(10);

    /** Behind those that the province's team completes among the ten. */
    private static final int ALONE = Province.RUNNING / 4;

    private final Site site;
    private final Report report;
    private final Desks desks;

    Completions(Site site, Report report, Desks desks) {
        this.site = site;
        this.report = report;
        this.desks = desks;
    }

    @Override
    public void measure() throws Exception {
        Figures many = Figures.of(WARM_UP, i -> desks.answered(completing(desks, i % Model.TEAMS, i / Model.TEAMS)));
        report.row("Completing an inspection, ten teams", many, Peer.completions(site), AIM_MILLIS);
        Figures one = Figures.of(SHORT_WARM_UP, i -> desks.answered(completing(desks, 0, ALONE + i)));
        report.row("Completing an inspection, one team", one, Peer.completions(site), AIM_MILLIS);
    }

    /** The completion of the inspection of that number of a team, with a key of its own. */
    static HttpRequest completing(Desks desks, int team, int number) {
        String path = "/v1/inspections/" + Province.running(team, number) + "/completion";
        return HttpRequest.newBuilder(desks.inspector().post(path, Model.COMPLETION), (name, value) -> true)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .build();
    }
}
