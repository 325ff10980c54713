package vn.lanhmanh.reporting.indicator;

import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

import vn.lanhmanh.reporting.around.Desk;
import vn.lanhmanh.reporting.around.Teller;
import vn.lanhmanh.reporting.around.Year;

import static org.assertj.core.api.Assertions.assertThat;

/** Counts the year 2014 in the districts 477 and 481, where no other test lets anything happen. */
@QuarkusTest
class InspectionFiguresTest {

    private static final Year QUANG_DIEN = new Year(2014, "477", "19867");
    private static final Year A_LUOI = new Year(2014, "481", "20044");
    private static final UUID KARAOKE = UUID.randomUUID();
    private static final UUID MOTEL = UUID.randomUUID();
    private static boolean happened;

    private final Desk quangDien = Desk.reporter("H477");

    @BeforeAll
    static void theYearHappens() {
        if (happened) {
            return;
        }
        happened = true;
        register();
        inspections();
        remedies();
    }

    private static void register() {
        QUANG_DIEN.establishment(KARAOKE, 0, "ACTIVE", "01-10", Map.of("conditionalBusiness", true, "kind", "KARAOKE"));
    }

    private static void inspections() {
        UUID first = QUANG_DIEN.inspected(
                KARAOKE, "PROVINCE", true, "02-01", Map.of("establishmentKind", "KARAOKE", "groundKind", "SIGNS"));
        QUANG_DIEN.inspected(MOTEL, "PROVINCE", true, "02-02", Map.of("groundKind", "REQUEST"));
        QUANG_DIEN.inspected(MOTEL, "DISTRICT", true, "02-03", Map.of());
        QUANG_DIEN.inspected(MOTEL, "COMMUNE", true, "02-04", Map.of());
        for (String code : new String[] {"UNDERAGE_WORKER", "UNDERAGE_WORKER", "HEALTH_CHECK"}) {
            QUANG_DIEN.violation(
                    first, KARAOKE, "02-01", Map.of("violationCode", code, "establishmentKind", "KARAOKE"));
        }
        A_LUOI.violation(UUID.randomUUID(), UUID.randomUUID(), "02-05", Map.of("violationCode", "LABOUR_CONTRACT"));
        QUANG_DIEN.suspended(KARAOKE, "06-01");
    }

    private static void remedies() {
        UUID answered = QUANG_DIEN.recommended(KARAOKE, "02-01", "03-01");
        QUANG_DIEN.remedy(answered, "overdue", 1, "OPEN", "03-02", "03-01");
        QUANG_DIEN.remedy(answered, "answered", 2, "ANSWERED", "03-20", "03-01");
        UUID verified = QUANG_DIEN.recommended(KARAOKE, "02-01", "03-01");
        QUANG_DIEN.remedy(verified, "verified", 1, "VERIFIED", "02-20", "03-01");
        UUID reopened = QUANG_DIEN.recommended(MOTEL, "02-02", "03-01");
        QUANG_DIEN.remedy(reopened, "answered", 1, "ANSWERED", "02-25", "03-01");
        QUANG_DIEN.remedy(reopened, "reopened", 2, "OPEN", "04-01", "05-01");
        QUANG_DIEN.remedy(reopened, "overdue", 3, "OPEN", "05-02", "05-01");
        QUANG_DIEN.remedy(reopened, "extended", 4, "OPEN", "05-10", "09-01");
        UUID withdrawn = QUANG_DIEN.recommended(UUID.randomUUID(), "02-02", "03-01");
        QUANG_DIEN.remedy(withdrawn, "withdrawn", 1, "WITHDRAWN", "02-10", "03-01");
    }

    private static String until(String day) {
        return "?from=2014-01-01&to=2014-12-31&asOf=2014-" + day;
    }

    private JsonPath shown(String code, String day) {
        return quangDien.get("/v1/indicators/" + code + until(day));
    }

    private int value(String code, String day) {
        return shown(code, day).getInt("value");
    }

    private int part(String item, String day) {
        return shown(item.substring(0, 3), day).getInt("parts.find { it.item == '" + item + "' }.value");
    }

    private static float cell(JsonPath shown, String dimension, String key) {
        return shown.getFloat(
                "breakdown.find { it.dimension == '" + dimension + "' }.cells.find { it.key == '" + key + "' }.value");
    }

    @Test
    void countsEstablishmentsByWhatTheyBroke() {
        assertThat(value("A20", "12-31")).isEqualTo(1);
        assertThat(value("A21", "12-31")).isEqualTo(1);
        assertThat(value("A22", "12-31")).isZero();
        assertThat(Desk.reporter("H481")
                        .get("/v1/indicators/A22" + until("12-31"))
                        .getInt("value"))
                .isEqualTo(1);
        assertThat(cell(shown("A20", "12-31"), "ESTABLISHMENT_KIND", "KARAOKE")).isEqualTo(1);
        assertThat(shown("A20", "12-31").getInt("facts")).isEqualTo(2);
    }

    @Test
    void countsVisitsByGroundAndEstablishmentsByLevelOfTeam() {
        assertThat(cell(shown("A09", "12-31"), "GROUND", "SIGNS")).isEqualTo(1);
        assertThat(cell(shown("A09", "12-31"), "GROUND", "REQUEST")).isEqualTo(1);
        assertThat(value("A10", "12-31")).isEqualTo(1);
        assertThat(cell(shown("A10", "12-31"), "TEAM_LEVEL", "COMMUNE")).isEqualTo(1);
        assertThat(cell(shown("A14", "12-31"), "TEAM_LEVEL", "PROVINCE")).isEqualTo(2);
    }

    @Test
    void tellsTheRateOfEachKindNotTheNumber() {
        JsonPath rate = shown("A13", "12-31");

        assertThat(rate.getFloat("value")).isEqualTo(50.0f);
        assertThat(cell(rate, "ESTABLISHMENT_KIND", "KARAOKE")).isEqualTo(100);
        assertThat(cell(rate, "ESTABLISHMENT_KIND", "MOTEL")).isZero();
    }

    @Test
    void countsASuspendedLicenceByTheKindOnTheRegister() {
        assertThat(value("A18", "05-31")).isZero();
        assertThat(value("A18", "12-31")).isEqualTo(1);
        assertThat(cell(shown("A18", "12-31"), "ESTABLISHMENT_KIND", "KARAOKE")).isEqualTo(1);
    }

    @Test
    void countsRecommendationsAsTheyStandOnTheDay() {
        assertThat(part("A17.made", "02-05")).isEqualTo(4);
        assertThat(part("A17.made", "12-31")).isEqualTo(3);
        assertThat(part("A17.answered", "02-26")).isEqualTo(2);
        assertThat(part("A17.answered", "12-31")).isEqualTo(2);
        assertThat(part("A17.overdue", "03-01")).isZero();
        assertThat(part("A17.overdue", "03-02")).isEqualTo(1);
        assertThat(part("A17.overdue", "05-05")).isEqualTo(1);
        assertThat(part("A17.overdue", "08-31")).isZero();
        assertThat(part("A17.overdue", "12-31")).isEqualTo(1);
        assertThat(cell(shown("A17", "12-31"), "TEAM_LEVEL", "PROVINCE")).isEqualTo(3);
    }

    @Test
    void countsAnEstablishmentAskedToRemedyOnceAndOpensDownToItsRecommendations() {
        assertThat(value("A16", "02-05")).isEqualTo(3);
        assertThat(value("A16", "12-31")).isEqualTo(2);
        JsonPath facts = quangDien.get("/v1/indicators/A16/facts" + until("12-31"));
        assertThat(facts.getList("items.kind")).hasSize(3).containsOnly("REMEDY");
        assertThat(quangDien
                        .get("/v1/indicators/A17.overdue/facts" + until("12-31"))
                        .getList("items"))
                .hasSize(1);
    }

    @Test
    void takesAnAnswerThatIsToldLateAsGivenOnItsDay() {
        Year late = new Year(2013, "477", "19867");
        UUID remedy = late.recommended(UUID.randomUUID(), "02-01", "03-01");
        late.remedy(remedy, "overdue", 1, "OPEN", "03-02", "03-01");
        String spring = "?from=2013-01-01&to=2013-12-31&asOf=2013-04-01";
        assertThat(overdue(spring)).isEqualTo(1);

        late.remedy(remedy, "answered", 2, "ANSWERED", "02-20", "03-01");

        assertThat(overdue(spring)).isZero();
        assertThat(Teller.parked(remedy)).isZero();
    }

    private int overdue(String when) {
        return quangDien.get("/v1/indicators/A17" + when).getInt("parts.find { it.item == 'A17.overdue' }.value");
    }
}
