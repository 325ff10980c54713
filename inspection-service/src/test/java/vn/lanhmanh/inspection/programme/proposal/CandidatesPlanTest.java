package vn.lanhmanh.inspection.programme.proposal;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;

import vn.lanhmanh.inspection.RealParts;
import vn.lanhmanh.platform.access.AreaLimit;

import static org.assertj.core.api.Assertions.assertThat;

/** The plan that PostgreSQL keeps for every district alike, once the register is too big to be read from end to end. */
@QuarkusTest
@RealParts
class CandidatesPlanTest {

    private static final String OWN_INDEX = "ix_establishment_candidate on establishment e";

    @Inject
    AgroalDataSource database;

    @Test
    void readsOneDistrictAloneForADistrictsTeam() throws SQLException {
        assertThat(plan(Candidates.SURVEY, "474"))
                .doesNotContain("Seq Scan on establishment")
                .containsPattern("Index Cond: .*\\(district_code = \\$\\d\\)");
    }

    @ParameterizedTest
    @CsvSource({"46", "474", "19756"})
    void findsTheBestOfADistrictAndKindInTheirOrder(String area) throws SQLException {
        assertThat(plan(Candidates.BEST, area)).contains(OWN_INDEX).doesNotContain("Seq Scan on establishment");
    }

    @Test
    void asksForNoAreaWhereTheTeamHasTheProvince() {
        assertThat(Candidates.within(AreaLimit.of("46")).conditions()).isEqualTo("1 = 1");
    }

    private String plan(String query, String area) throws SQLException {
        String sql = query.formatted(Candidates.within(AreaLimit.of(area)).conditions());
        // Each parameter by its name, with a value that is of its type.
        String typed = sql.replaceAll(":(year|most)\\b", "cast(:$1 as int)")
                .replaceAll(":team\\b", "cast(:team as uuid)")
                .replaceAll("(?<!\\w):barred\\b", "cast(:barred as boolean)");
        String[] names = Stream.of(
                        "year", "team", "areaDistrict", "areaCommune", "districts", "kinds", "most", "barred")
                .filter(name -> typed.contains(":" + name))
                .toArray(String[]::new);
        String numbered = typed;
        for (int i = 0; i < names.length; i++) {
            numbered = numbered.replaceAll(":" + names[i] + "\\b", "\\$" + (i + 1));
        }
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("set local enable_seqscan = off");
            statement.execute("set local enable_bitmapscan = off");
            statement.execute("set local plan_cache_mode = force_generic_plan");
            statement.execute("prepare candidates as " + numbered);
            var plan = new StringBuilder();
            String nulls = Stream.of(names).map(name -> "null").collect(Collectors.joining(", "));
            try (ResultSet line = statement.executeQuery("explain execute candidates(" + nulls + ")")) {
                while (line.next()) {
                    plan.append(line.getString(1)).append('\n');
                }
            }
            statement.execute("deallocate candidates");
            connection.rollback();
            return plan.toString();
        }
    }
}
