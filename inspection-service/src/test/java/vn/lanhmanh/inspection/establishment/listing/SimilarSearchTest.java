package vn.lanhmanh.inspection.establishment.listing;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import org.hibernate.SessionFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

import vn.lanhmanh.inspection.Api;
import vn.lanhmanh.inspection.RealParts;
import vn.lanhmanh.inspection.establishment.Establishments;

import static java.time.LocalDate.parse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static vn.lanhmanh.inspection.establishment.EstablishmentFixture.DIEN_HUONG;
import static vn.lanhmanh.inspection.establishment.EstablishmentFixture.PHU_HIEP;
import static vn.lanhmanh.inspection.establishment.EstablishmentFixture.named;
import static vn.lanhmanh.inspection.establishment.EstablishmentFixture.register;
import static vn.lanhmanh.inspection.establishment.EstablishmentFixture.taxCode;

@QuarkusTest
@RealParts
class SimilarSearchTest {

    @Inject
    AgroalDataSource database;

    @Inject
    Establishments establishments;

    @Inject
    SessionFactory hibernate;

    private final String mark = letters();
    private final String taxCode = taxCode();
    private final Map<String, String> ids = new HashMap<>();

    /** A word that no other test writes and that holds no figures. */
    private static String letters() {
        String random = UUID.randomUUID().toString().replace("-", "").substring(0, 14);
        return random.chars()
                .map(c -> c <= '9' ? 'g' + c - '0' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    @BeforeEach
    void registerThree() {
        Map<String, Object> hotel = named("Khách sạn " + mark, PHU_HIEP);
        hotel.put("kind", "HOTEL");
        hotel.put("taxCode", taxCode);
        enter("hotel", hotel);
        enter("karaoke", named("Hát " + mark + " hay", PHU_HIEP));
        enter("elsewhere", named("Quán " + mark, DIEN_HUONG));
    }

    private void enter(String name, Map<String, Object> request) {
        ids.put(name, Api.idIn(register(request)));
    }

    private Response found(String area, String filters) {
        Response answer = Api.registryOfficer(area).get("/v1/establishments?" + filters);
        answer.then().statusCode(200);
        return answer;
    }

    private List<String> names(Response answer) {
        return answer.jsonPath().getList("items.id", String.class).stream()
                .map(id -> ids.entrySet().stream()
                        .filter(entry -> entry.getValue().equals(id))
                        .map(Map.Entry::getKey)
                        .findFirst()
                        .orElse(id))
                .toList();
    }

    @Test
    void findsByThePartInTheMiddleOfAWordAndSaysSo() {
        Response found = found("46", "q=" + mark.substring(3, 11));

        found.then().body("items.similar", everyItem(equalTo(true))).body("next", nullValue());
        assertThat(names(found)).containsExactlyInAnyOrder("hotel", "karaoke", "elsewhere");
    }

    @Test
    void findsByTheInnerPartOfATaxCode() {
        assertThat(names(found("46", "q=" + taxCode.substring(2, 9)))).containsExactly("hotel");
    }

    @Test
    void findsANameTypedWithASlipOfTheKeyboard() {
        String slip = mark.substring(0, 6) + mark.charAt(7) + mark.charAt(6) + mark.substring(8);

        assertThat(names(found("46", "q=hat+" + slip))).first().isEqualTo("karaoke");
        assertThat(names(found("46", "q=" + slip))).contains("hotel", "karaoke", "elsewhere");
    }

    @Test
    void saysNothingOfLikenessWhereWordsBeginSo() {
        found("46", "q=" + mark.substring(0, 8))
                .then()
                .body("items", hasSize(3))
                .body("items.similar", everyItem(nullValue()));
    }

    @Test
    void keepsToTheAreaTheFiltersAndTheLimit() {
        String inner = "q=" + mark.substring(3, 11);

        assertThat(names(found("476", inner))).containsExactly("elsewhere");
        assertThat(names(found("474", inner))).containsExactlyInAnyOrder("hotel", "karaoke");
        assertThat(names(found("46", inner + "&district=476"))).containsExactly("elsewhere");
        assertThat(names(found("46", inner + "&commune=" + PHU_HIEP + "&kind=HOTEL")))
                .containsExactly("hotel");
        assertThat(names(found("46", inner + "&kind=SAUNA"))).isEmpty();
        assertThat(names(found("46", inner + "&state=CLOSED"))).isEmpty();
        found("46", inner + "&limit=2").then().body("items", hasSize(2)).body("next", nullValue());
    }

    @Test
    void findsNothingByWordsTooShortToBeLikeAnything() {
        found("46", "q=" + mark.charAt(5) + "z+q").then().body("items", empty());
    }

    @Test
    void answersWithNothingWhatItCannotFindInTime() throws SQLException {
        try (Connection other = database.getConnection();
                Statement sql = other.createStatement()) {
            other.setAutoCommit(false);
            sql.execute("lock table establishment_words in access exclusive mode");
            found("46", "q=" + mark.substring(3, 11)).then().body("items", empty());
            other.rollback();
        }
        found("46", "q=" + mark.substring(3, 11)).then().body("items", hasSize(3));
    }

    @Test
    void sendsAsManyStatementsForManyAsForOne() {
        String inner = "/v1/establishments?q=" + mark.substring(3, 11);

        assertThat(statements(inner + "&limit=1")).isEqualTo(4);
        assertThat(statements(inner + "&limit=200")).isEqualTo(4);
        assertThat(statements("/v1/establishments?q=zz" + mark.substring(0, 3) + "zqzq"))
                .isEqualTo(7);
    }

    /** The fewest of three, for timed work may send some in between. */
    private long statements(String path) {
        long fewest = Long.MAX_VALUE;
        for (int i = 0; i < 3; i++) {
            hibernate.getStatistics().clear();
            Api.registryOfficer("46").get(path).then().statusCode(200);
            fewest = Math.min(fewest, hibernate.getStatistics().getPrepareStatementCount());
        }
        return fewest;
    }

    @Test
    void leavesTheWordsAloneUnlessTheyChange() throws SQLException {
        String before = wordsRow();

        QuarkusTransaction.requiringNew()
                .run(() -> establishments.inspected(UUID.fromString(ids.get("hotel")), parse("2020-06-01")));
        assertThat(wordsRow()).as("after an inspection").isEqualTo(before);

        Map<String, Object> renamed = named("Đổi tên " + mark + " zz", PHU_HIEP);
        Api.registryOfficer("46")
                .header("If-Match", "*")
                .body(renamed)
                .put("/v1/establishments/" + ids.get("hotel"))
                .then()
                .statusCode(200);
        assertThat(wordsRow()).as("after another name").isNotEqualTo(before).contains("doi ten " + mark + " zz");
    }

    private String wordsRow() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement sql = connection.createStatement();
                ResultSet row = sql.executeQuery(
                        "select xmin::text || ' ' || words from establishment_words where establishment_id = '"
                                + ids.get("hotel") + "'")) {
            assertThat(row.next()).isTrue();
            return row.getString(1);
        }
    }

    @Test
    void asksTheIndexForThePartsOfWordsAndForThePlaceAtOnce() throws SQLException {
        for (String condition : List.of("words like '%oak%'", "'karaoek' <% words")) {
            assertThat(plan(condition + " and district_code = '474'"))
                    .contains("Bitmap Index Scan on ix_establishment_words")
                    .containsPattern("Index Cond: .*words.*district_code")
                    .doesNotContain("Seq Scan");
        }
    }

    private String plan(String condition) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement sql = connection.createStatement()) {
            connection.setAutoCommit(false);
            sql.execute("set local enable_seqscan = off");
            var plan = new StringBuilder();
            try (ResultSet line =
                    sql.executeQuery("explain select establishment_id from establishment_words where " + condition)) {
                while (line.next()) {
                    plan.append(line.getString(1)).append('\n');
                }
            }
            connection.rollback();
            return plan.toString();
        }
    }
}
