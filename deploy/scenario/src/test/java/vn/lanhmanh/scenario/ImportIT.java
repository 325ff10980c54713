package vn.lanhmanh.scenario;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;

import vn.lanhmanh.local.part.Part;
import vn.lanhmanh.scenario.story.Field;
import vn.lanhmanh.scenario.world.Answer;
import vn.lanhmanh.scenario.world.Api;
import vn.lanhmanh.scenario.world.Backstage;
import vn.lanhmanh.scenario.world.World;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A long import whose service is killed again and again: every row once, with one result, one audit row and one fact,
 * and nothing of the table left on the disk.
 */
class ImportIT {

    private static final int ROWS = 4_000;
    private static final int KILLS = 3;
    private static final Path WORK =
            Path.of(System.getProperty("java.io.tmpdir"), "lanhmanh-inspection-" + System.getProperty("user.name"));
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final World world = World.running();
    private final Backstage inspection = world.inspection();
    private final Api officer = world.as("registry-officer");
    private final String mark = "nhap" + UUID.randomUUID().toString().substring(0, 8);

    @Test
    void goesOnBehindTheLastRowThatWasDoneAndRepeatsNothing() {
        String job = send();
        for (int kill = 1; kill <= KILLS; kill++) {
            int beyond = kill * ROWS / (KILLS + 1);
            Awaitility.await().atMost(PATIENCE).until(() -> done(job) >= beyond);
            assertThat(done(job)).as("rows done before kill %d", kill).isLessThan(ROWS);
            restart();
        }
        inspection.process().awaitReady();
        awaitDone(job);

        assertThat(outcomes(job)).isEqualTo(Map.of("CREATED", ROWS));
        assertThat(registered()).isEqualTo(ROWS);
        assertThat(registrations("audit_entry", "object_id")).as("audit rows").isEqualTo(ROWS);
        assertThat(registrations("outbox", "aggregateid")).as("facts").isEqualTo(ROWS);

        String again = send();
        awaitDone(again);
        assertThat(outcomes(again)).isEqualTo(Map.of("UNCHANGED", ROWS));
        assertThat(registered()).isEqualTo(ROWS);
    }

    private String send() {
        String table = IntStream.range(0, ROWS)
                .mapToObj(
                        n -> "Cơ sở " + mark + " " + n + ",Nhà nghỉ,Hộ kinh doanh,," + Field.COMMUNE + ",1 đường Thử,x")
                .collect(Collectors.joining(
                        "\n", "Tên cơ sở,Loại hình,Hình thức pháp lý,Mã số thuế,Mã xã,Địa chỉ,Dễ bị lợi dụng\n", "\n"));
        Answer accepted = officer.send(officer.request("POST", "/v1/establishment-imports?dryRun=false")
                .header("Content-Type", "text/csv")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(table));
        assertThat(accepted.status()).isEqualTo(202);
        return accepted.text("id");
    }

    private long done(String job) {
        return inspection.count("SELECT done FROM job WHERE id = ?", UUID.fromString(job));
    }

    private void restart() {
        Part service = inspection.process();
        service.kill9();
        List<Path> left = leftBehind();
        assertThat(left).as("what was being read when it was killed").isNotEmpty();
        service.start();
        service.awaitReady();
        assertThat(left).as("swept by the next one").noneMatch(Files::exists);
    }

    /** Tables in the folders of instances that are no more: nobody holds the lock beside the folder. */
    private static List<Path> leftBehind() {
        try (var files = Files.find(
                WORK,
                2,
                (file, is) -> is.isRegularFile()
                        && file.getFileName().toString().startsWith("import")
                        && !inUse(file.getParent()))) {
            return files.toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean inUse(Path folder) {
        try (var channel = FileChannel.open(
                        folder.resolveSibling(folder.getFileName() + ".lock"), StandardOpenOption.WRITE);
                var lock = channel.tryLock()) {
            return lock == null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void awaitDone(String job) {
        Awaitility.await().atMost(PATIENCE).ignoreExceptions().until(() -> officer.get("/v1/inspection-jobs/" + job)
                .ok()
                .text("state")
                .equals("DONE"));
    }

    private Map<String, Integer> outcomes(String job) {
        List<JsonNode> rows = new ArrayList<>();
        String path = "/v1/inspection-jobs/" + job + "/results?limit=200";
        String next = null;
        do {
            Answer page =
                    officer.get(next == null ? path : path + "&cursor=" + next).ok();
            page.json().path("items").forEach(rows::add);
            next = page.json().path("next").asText(null);
        } while (next != null);
        var counted = new HashMap<String, Integer>();
        rows.forEach(row -> counted.merge(row.path("outcome").asText(), 1, Integer::sum));
        return counted;
    }

    private long registered() {
        return inspection.count("SELECT count(*) FROM establishment WHERE name LIKE ?", "Cơ sở " + mark + " %");
    }

    private long registrations(String table, String column) {
        return inspection.count(
                "SELECT count(*) FROM " + table + " t JOIN establishment e ON e.id::text = t." + column
                        + "::text WHERE e.name LIKE ?",
                "Cơ sở " + mark + " %");
    }
}
