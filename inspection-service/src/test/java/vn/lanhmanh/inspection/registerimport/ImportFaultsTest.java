package vn.lanhmanh.inspection.registerimport;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;

import vn.lanhmanh.inspection.Api;
import vn.lanhmanh.inspection.AtOnce;
import vn.lanhmanh.inspection.RealParts;
import vn.lanhmanh.inspection.establishment.EstablishmentFixture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.lanhmanh.inspection.establishment.EstablishmentFixture.PHU_HAU;
import static vn.lanhmanh.inspection.establishment.EstablishmentFixture.PHU_HIEP;
import static vn.lanhmanh.inspection.establishment.EstablishmentFixture.taxCode;
import static vn.lanhmanh.inspection.registerimport.ImportFixture.HEADING;
import static vn.lanhmanh.inspection.registerimport.ImportFixture.awaitDone;
import static vn.lanhmanh.inspection.registerimport.ImportFixture.job;
import static vn.lanhmanh.inspection.registerimport.ImportFixture.jobOf;
import static vn.lanhmanh.inspection.registerimport.ImportFixture.name;
import static vn.lanhmanh.inspection.registerimport.ImportFixture.row;
import static vn.lanhmanh.inspection.registerimport.ImportFixture.rows;
import static vn.lanhmanh.inspection.registerimport.ImportFixture.send;
import static vn.lanhmanh.inspection.registerimport.ImportFixture.table;

@QuarkusTest
@RealParts
class ImportFaultsTest {

    @Inject
    AgroalDataSource database;

    @Test
    void goesOnAfterACrashWithoutDoingOrLosingARow() throws SQLException {
        String name = name();
        String[] rows = IntStream.range(0, 250)
                .mapToObj(i -> row(name + " số " + i, "", i < 100 ? PHU_HIEP : PHU_HAU))
                .toArray(String[]::new);
        String job;
        try (Connection holder = database.getConnection()) {
            holder.setAutoCommit(false);
            lock(holder, "commune:" + PHU_HAU);
            job = jobOf(send(Api.registryOfficer("46"), table(HEADING, rows), false));
            awaitProgress(job, 100);
            // Its hundred rows at once, then the first of them alone: the session it works on is lost both times.
            killWaiting();
            killWaiting();
            assertThat(job("46", job).<Integer>path("done")).isEqualTo(100);
            holder.rollback();
        }

        awaitDone("46", job);
        assertThat(job("46", job).<Map<String, Integer>>path("outcomes")).isEqualTo(Map.of("CREATED", 250));
        assertThat(count("establishment", name)).isEqualTo(250);
        assertThat(count("audit_entry e join establishment on e.object_id = establishment.id::text", name))
                .isEqualTo(250);
        assertThat(count("outbox join establishment on aggregateid = establishment.id", name))
                .isEqualTo(250);
    }

    private static void lock(Connection holder, String what) throws SQLException {
        try (PreparedStatement lock = holder.prepareStatement("select pg_advisory_xact_lock(hashtextextended(?, 0))")) {
            lock.setString(1, what);
            lock.execute();
        }
    }

    private static void awaitProgress(String job, int done) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () -> assertThat(job("46", job).<Integer>path("done")).isEqualTo(done));
    }

    private void killWaiting() {
        await().atMost(Duration.ofSeconds(30)).until(() -> killed() == 1);
    }

    private int killed() throws SQLException {
        return number(
                "select count(pg_terminate_backend(pid)) from pg_locks where locktype = 'advisory' and not granted"
                        + " and database = (select oid from pg_database where datname = current_database())");
    }

    private int count(String from, String name) throws SQLException {
        return number("select count(*) from " + from + " where establishment.name like '" + name + "%'");
    }

    private int number(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getInt(1);
        }
    }

    @Test
    void registersATaxCodeOnceHoweverManyAskAtTheSameMoment() throws Exception {
        String taxCode = taxCode();
        List<Callable<String>> calls = new ArrayList<>();
        for (int i = 0; i < 25; i++) {
            String table = table(HEADING, row(name(), taxCode, PHU_HIEP));
            calls.add(() -> "job " + jobOf(send(Api.registryOfficer("46"), table, false)));
            Map<String, Object> request = EstablishmentFixture.request(PHU_HAU);
            request.put("taxCode", taxCode);
            calls.add(
                    () -> String.valueOf(EstablishmentFixture.register(request).statusCode()));
        }

        List<String> answers = AtOnce.call(calls);

        int created = 0;
        for (String answer : answers) {
            if (answer.startsWith("job ")) {
                String job = answer.substring(4);
                awaitDone("46", job);
                created += "CREATED".equals(rows("46", job).get(0).get("outcome")) ? 1 : 0;
            } else {
                assertThat(answer).isIn("201", "409");
                created += answer.equals("201") ? 1 : 0;
            }
        }
        assertThat(created).isEqualTo(1);
        assertThat(number("select count(*) from establishment where tax_code = '" + taxCode + "'"))
                .isEqualTo(1);
    }
}
