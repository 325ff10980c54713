package vn.lanhmanh.bench.subject;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;

import vn.lanhmanh.bench.load.Desks;
import vn.lanhmanh.bench.province.Model;
import vn.lanhmanh.bench.report.Report;
import vn.lanhmanh.bench.site.Site;

/** Proposes a year's programme of the province's team out of all establishments. */
final class Proposals implements Part {

    private static final int AIM_SECONDS = 3;
    private static final int RUNS = 4;

    private final Site site;
    private final Report report;
    private final Desks desks;
    private final Model model;

    Proposals(Site site, Report report, Desks desks, Model model) {
        this.site = site;
        this.report = report;
        this.desks = desks;
        this.model = model;
    }

    @Override
    public void measure() throws Exception {
        String programme;
        try (var owner = site.owner()) {
            programme = open(owner);
        }
        double most = 0;
        for (int run = 0; run < RUNS; run++) {
            long start = System.nanoTime();
            desks.lead()
                    .send(desks.lead()
                            .post(
                                    "/v1/programmes/" + programme + "/proposal",
                                    "{\"teamId\":\"" + model.teamId() + "\"}"));
            most = Math.max(most, (System.nanoTime() - start) / 1e9);
        }
        report.aim(
                "Programme proposal over all candidates, slowest of " + RUNS + ", the first cold (s)",
                most,
                AIM_SECONDS);
    }

    /** A provincial programme opens with a plan of another service, which does not run here. */
    private static String open(Connection owner) throws SQLException {
        String id = UUID.randomUUID().toString();
        try (var sql = owner.createStatement()) {
            sql.execute("INSERT INTO programme (id, version, plan_id, year, target, state, changed_at) VALUES ('" + id
                    + "', 0, uuidv7(), 2020, 60, 'DRAFT', now())");
            sql.execute("INSERT INTO programme_version (id, programme_id, number, state, opened_on) VALUES (uuidv7(), '"
                    + id + "', 1, 'DRAFT', '2020-02-12')");
        }
        return id;
    }
}
