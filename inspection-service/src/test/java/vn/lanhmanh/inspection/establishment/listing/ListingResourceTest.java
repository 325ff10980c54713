package vn.lanhmanh.inspection.establishment.listing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import org.hibernate.SessionFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;

import vn.lanhmanh.inspection.Api;
import vn.lanhmanh.inspection.Pages;
import vn.lanhmanh.inspection.RealParts;
import vn.lanhmanh.inspection.establishment.Establishments;

import static java.time.LocalDate.parse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static vn.lanhmanh.inspection.establishment.EstablishmentFixture.PHU_HAU;
import static vn.lanhmanh.inspection.establishment.EstablishmentFixture.PHU_HIEP;
import static vn.lanhmanh.inspection.establishment.EstablishmentFixture.named;
import static vn.lanhmanh.inspection.establishment.EstablishmentFixture.register;

@QuarkusTest
@RealParts
class ListingResourceTest {

    @Inject
    Establishments establishments;

    @Inject
    SessionFactory hibernate;

    private final String mark = "lk" + UUID.randomUUID().toString().substring(0, 8);
    private final Map<String, String> names = new HashMap<>();

    @BeforeEach
    void registerFour() {
        enter("never", named("Bốn " + mark, PHU_HIEP));
        Map<String, Object> marked = named("Ba " + mark, PHU_HIEP);
        marked.put("highRisk", true);
        marked.put("papers", List.of(paper("SECURITY_CERTIFICATE", "1/GCN", "2020-12-01")));
        enter("marked", marked);
        Map<String, Object> renewed = named("Hai " + mark, PHU_HAU);
        renewed.put(
                "papers",
                List.of(
                        paper("CONDITION_LICENCE", "2/GP", "2020-12-01"),
                        paper("CONDITION_LICENCE", "3/GP", "2023-12-01")));
        enter("renewed", renewed);
        enter("longAgo", named("Một " + mark, PHU_HAU));
        inspected("renewed", "2020-06-01");
        inspected("longAgo", "2018-06-01");
    }

    private void enter(String name, Map<String, Object> request) {
        names.put(Api.idIn(register(request)), name);
    }

    private void inspected(String name, String on) {
        QuarkusTransaction.requiringNew().run(() -> establishments.inspected(id(name), parse(on)));
    }

    private UUID id(String name) {
        return names.entrySet().stream()
                .filter(entry -> entry.getValue().equals(name))
                .map(entry -> UUID.fromString(entry.getKey()))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, Object> paper(String type, String number, String expiresOn) {
        return Map.of(
                "type", type, "number", number, "issuer", "CAT", "issuedOn", "2018-01-01", "expiresOn", expiresOn);
    }

    private List<String> found(String filter) {
        String first = "/v1/establishments?limit=1&q=" + mark + "&" + filter;
        return Pages.all(() -> Api.registryOfficer("46"), first, "id").stream()
                .map(names::get)
                .toList();
    }

    @Test
    void findsPapersAboutToRunOutUnlessTheyWereRenewed() {
        assertThat(found("paperExpiringBefore=2020-12-25")).containsExactly("marked");
        assertThat(found("paperExpiringBefore=2024-01-01")).containsExactly("marked", "renewed");
        assertThat(found("paperExpiringBefore=2020-12-01")).isEmpty();
        assertThat(found("paperExpiringBefore=2024-01-01&paperType=CONDITION_LICENCE"))
                .containsExactly("renewed");
        assertThat(found("paperExpiringBefore=2020-12-25&paperType=CONDITION_LICENCE"))
                .isEmpty();
        assertThat(found("paperExpiringBefore=2020-12-25&paperType=SECURITY_CERTIFICATE"))
                .containsExactly("marked");
    }

    @Test
    void findsWhoWasNeverOrNotLatelyInspected() {
        assertThat(found("neverInspected=true")).containsExactly("never", "marked");
        assertThat(found("neverInspected=false")).containsExactly("renewed", "longAgo");
        assertThat(found("notInspectedSince=2020-01-01")).containsExactly("never", "marked", "longAgo");
        assertThat(found("sort=LAST_INSPECTED")).containsExactly("never", "marked", "longAgo", "renewed");
    }

    @Test
    void findsWhatPeopleMarkedAndWhatScoresHigh() {
        assertThat(found("highRisk=true")).containsExactly("marked");
        assertThat(found("highRisk=false")).containsExactly("never", "renewed", "longAgo");
        assertThat(found("minRisk=0&sort=RISK")).hasSize(4);
        assertThat(found("minRisk=1000000")).isEmpty();
    }

    @Test
    void findsByTheVeryCodeAndByTaxCodeWithAndWithoutItsSuffix() {
        String code = Api.registryOfficer("46")
                .get("/v1/establishments/" + id("never"))
                .path("code");
        String base = "%010d".formatted(Math.floorMod(UUID.randomUUID().getMostSignificantBits(), 10_000_000_000L));
        Map<String, Object> branch = named("Chi nhánh " + mark, PHU_HIEP);
        branch.put("taxCode", base + "-007");
        enter("branch", branch);

        assertThat(found("code=" + code)).containsExactly("never");
        assertThat(found("code=CS")).isEmpty();
        for (String q : List.of(base, base + "-007", base.substring(0, 7))) {
            Api.registryOfficer("46")
                    .get("/v1/establishments?q=" + q)
                    .then()
                    .statusCode(200)
                    .body("items.name", equalTo(List.of("Chi nhánh " + mark)));
        }
    }

    @ParameterizedTest
    @EnumSource(Order.class)
    void leafsWithoutLossOrRepetitionInEveryOrder(Order order) {
        assertThat(found("sort=" + order)).containsExactlyInAnyOrder("never", "marked", "renewed", "longAgo");
    }

    @ParameterizedTest
    @EnumSource(Order.class)
    void sendsAsManyStatementsForManyRowsAsForOne(Order order) {
        String list = "/v1/establishments?sort=" + order + "&state=ACTIVE&notInspectedSince=2020-11-01&q=" + mark;

        assertThat(statements(list + "&kind=SAUNA"))
                .as("nothing, not even alike")
                .isEqualTo(7);
        assertThat(statements(list + "&limit=200")).isEqualTo(2);
        assertThat(statements(list + "&limit=1")).isEqualTo(1);
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
    void refusesAFilterThatCannotBeRead() {
        for (String filter : List.of("minRisk=-1", "paperType=PASSPORT", "notInspectedSince=gestern", "sort=SIZE")) {
            Api.registryOfficer("46").get("/v1/establishments?" + filter).then().statusCode(400);
        }
    }

    @Test
    void refusesATypeOfPaperWithoutTheDayItRunsOutBy() {
        for (String list : List.of("/v1/establishments?", "/v1/establishment-exports?format=CSV&")) {
            Api.registryOfficer("46")
                    .get(list + "paperType=SECURITY_CERTIFICATE")
                    .then()
                    .statusCode(422)
                    .body("type", equalTo("urn:lanhmanh:problem:paper-type-without-day"))
                    .body("violations[0].field", equalTo("paperType"));
        }
    }
}
