package vn.lanhmanh.bench.subject;

import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.TimeUnit;

import org.HdrHistogram.Histogram;

import vn.lanhmanh.bench.load.Desks;
import vn.lanhmanh.bench.province.Province;
import vn.lanhmanh.bench.report.Report;

/** Asks for minutes that nobody has asked for before, one after the other: each is laid out, stored and sent. */
final class MinutesDocuments implements Part {

    private static final int WARM_UP = 20;
    private static final int MEASURED = 60;

    private final Report report;
    private final Desks desks;

    MinutesDocuments(Report report, Desks desks) {
        this.report = report;
        this.desks = desks;
    }

    @Override
    public void measure() throws Exception {
        var micros = new Histogram(TimeUnit.MINUTES.toMicros(1), 3);
        for (int i = 0; i < WARM_UP + MEASURED; i++) {
            int number = Province.RUNNING - 1 - i;
            desks.inspector().send(Completions.completing(desks, 1, number));
            long start = System.nanoTime();
            HttpResponse<byte[]> document = desks.http()
                    .send(
                            desks.inspector()
                                    .get("/v1/inspection-minutes/" + Province.running(1, number) + "/document"),
                            BodyHandlers.ofByteArray());
            if (document.statusCode() != 200 || document.body()[0] != '%') {
                throw new IllegalStateException("no document but " + document.statusCode());
            }
            if (i >= WARM_UP) {
                micros.recordValue((System.nanoTime() - start) / 1000);
            }
        }
        report.aim("PDF of minutes, median of " + MEASURED + " (ms)", micros.getValueAtPercentile(50) / 1000.0, 300);
        report.aim("PDF of minutes, slowest of " + MEASURED + " (ms)", micros.getMaxValue() / 1000.0, 300);
    }
}
