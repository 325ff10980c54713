package vn.lanhmanh.bench.subject;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;

import com.fasterxml.jackson.databind.JsonNode;

import vn.lanhmanh.bench.load.Caller;
import vn.lanhmanh.bench.load.Desks;
import vn.lanhmanh.bench.report.Report;

/** Imports a table of establishments that the register does not have yet. */
final class TableImport implements Part {

    private static final int IMPORTED = 10_000;

    private final Report report;
    private final Desks desks;

    TableImport(Report report, Desks desks) {
        this.report = report;
        this.desks = desks;
    }

    @Override
    public void measure() throws Exception {
        Caller registry = desks.registry();
        String table = table();
        HttpRequest request = HttpRequest.newBuilder(
                        registry.post("/v1/establishment-imports", table), (name, value) -> true)
                .setHeader("Content-Type", "text/csv")
                .POST(BodyPublishers.ofString(table))
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

    private static String table() {
        var table =
                new StringBuilder("Tên cơ sở,Loại hình,Hình thức pháp lý,Mã số thuế,Mã xã,Địa chỉ,Dễ bị lợi dụng\n");
        for (int i = 0; i < IMPORTED; i++) {
            table.append("Nhà nghỉ nhập ")
                    .append(i)
                    .append(",Nhà nghỉ,Hộ kinh doanh,%010d,19756,".formatted(i + 7_000_000));
            table.append(i).append(" đường Thử,x\n");
        }
        return table.toString();
    }
}
