package vn.lanhmanh.reporting.indicator;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;

import vn.lanhmanh.reporting.around.Desk;
import vn.lanhmanh.reporting.around.Year;
import vn.lanhmanh.reporting.catalogue.Catalogue;
import vn.lanhmanh.reporting.catalogue.Indicator;
import vn.lanhmanh.reporting.counting.Asked;
import vn.lanhmanh.reporting.counting.FactRow;
import vn.lanhmanh.reporting.counting.Figures;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Walks the whole catalogue over the year 2008, in which no other test lets anything happen: eight persons, of whom two
 * differ from the others in everything that a figure can be broken down by.
 */
@QuarkusTest
class GuardTest {

    private static final String WHEN = "?from=2008-01-01&to=2008-12-31&asOf=2008-12-31";
    private static final Asked YEAR = Asked.untilDay(2008, LocalDate.of(2008, 12, 31));
    private static final Year MANY = new Year(2008, "476", "19819");
    private static final Year FEW = new Year(2008, "477", "19867");

    /** Facts that are about a person each. */
    private static final Set<String> OF_PERSONS = Set.of(
            "SANCTION",
            "SANCTION_EXECUTED",
            "SUSPECT",
            "MINUTES",
            "PROTECTION",
            "PROTECTION_STARTED",
            "CASE_CONCLUDED");

    /** The values by which the two stand alone. */
    private static final Map<String, Set<String>> ALONE = Map.ofEntries(
            Map.entry("DISTRICT", Set.of("477")),
            Map.entry("ESTABLISHMENT_KIND", Set.of("MOTEL")),
            Map.entry("TEAM_LEVEL", Set.of("DISTRICT")),
            Map.entry("ACT", Set.of("BROKERING")),
            Map.entry("AUTHORITY_LEVEL", Set.of("COMMUNE")),
            Map.entry("ARTICLE", Set.of("328")),
            Map.entry("ROLE", Set.of("MANAGER", "BROKER")),
            Map.entry("SEX", Set.of("MALE")),
            Map.entry("AGE_BAND", Set.of("FROM_16")),
            Map.entry("NATIONALITY", Set.of("FOREIGN")),
            Map.entry("REASON", Set.of("VICTIM")));

    private static boolean happened;

    @Inject
    Catalogue catalogue;

    @Inject
    Figures figures;

    @Inject
    AgroalDataSource database;

    /** Somebody who may read figures and lists of facts. */
    record Reader(String unit, Desk desk) {

        boolean reports(Indicator indicator) {
            return indicator.reporters().contains(unit)
                    || (unit.startsWith("H4") && indicator.reporters().contains("DISTRICTS"));
        }

        boolean seesPersons() {
            return unit.equals("CAT");
        }

        @Override
        public String toString() {
            return unit;
        }
    }

    static Stream<Reader> readers() {
        return Stream.of(
                new Reader("UBND", Desk.leader()),
                new Reader("SLDTBXH", Desk.consolidator()),
                new Reader("SYT", Desk.reporter("SYT")),
                new Reader("BDBP", Desk.head("BDBP")),
                new Reader("CAT", Desk.reporter("CAT")));
    }

    @BeforeEach
    void theYearHappens() {
        if (happened) {
            return;
        }
        happened = true;
        for (int one = 0; one < 6; one++) {
            happens(MANY, one, Map.of("sex", "FEMALE", "ageBand", "FROM_14"));
        }
        for (int one = 6; one < 8; one++) {
            happens(FEW, one, Map.of("sex", "MALE", "ageBand", "FROM_16"));
        }
    }

    private static void happens(Year year, int one, Map<String, ?> minor) {
        boolean alone = year == FEW;
        String person = "person-" + one;
        UUID file = year.detectedAt(UUID.randomUUID(), alone ? "MOTEL" : "KARAOKE", "02-01");
        List<String> acts = new ArrayList<>(List.of("BUYING", "SELLING", "ORGANISING"));
        if (alone) {
            acts.add("BROKERING");
        }
        UUID sanction = year.sanctioned(file, "02-10", alone ? alone(person, acts) : amongMany(person, acts));
        year.executed(sanction, file, 100, "03-01");
        year.minutes(
                year.inspected(UUID.randomUUID(), alone ? "DISTRICT" : "PROVINCE", true, "02-01", Map.of()), "02-02");
        UUID criminal = year.detectedAt(UUID.randomUUID(), "BAR", "04-01");
        year.accused(criminal, person, alone ? "BROKER" : "HARBOURER", alone ? "328" : "327", "04-10");
        year.transferred(criminal, alone ? "328" : "327", "04-11");
        UUID unpunished = year.detectedAt(UUID.randomUUID(), "BAR", "04-02");
        year.concluded(unpunished, "NOT_SANCTIONED", alone ? "VICTIM" : "OFFENDER_UNKNOWN", "04-20");
        UUID task = UUID.randomUUID();
        year.mustProtect(task, person, "VICTIM", "05-01", minor);
        year.protects(task, person, "05-02", minor);
    }

    private static Map<String, ?> amongMany(String person, List<String> acts) {
        return Map.of(
                "personKey",
                person,
                "personRole",
                "OWNER",
                "acts",
                acts,
                "mainForms",
                List.of("WARNING", "FINE", "FINE"),
                "amounts",
                List.of(0, 100, 100),
                "amount",
                200,
                "titleLevel",
                "DISTRICT",
                "licenceSuspension",
                true,
                "sex",
                "FEMALE");
    }

    private static Map<String, ?> alone(String person, List<String> acts) {
        var decision = new HashMap<String, Object>(Map.of(
                "personKey",
                person,
                "personRole",
                "MANAGER",
                "acts",
                acts,
                "mainForms",
                List.of("WARNING", "FINE", "FINE", "FINE"),
                "amounts",
                List.of(0, 100, 100, 100),
                "amount",
                300,
                "titleLevel",
                "COMMUNE",
                "licenceSuspension",
                true,
                "sex",
                "MALE",
                "ageBand",
                "FROM_16"));
        decision.put("nationalityGroup", "FOREIGN");
        decision.put("expulsion", true);
        return decision;
    }

    private boolean ofPersons(Indicator indicator, String item) {
        return !indicator.unit().equals("cơ sở")
                && figures.facts(item, YEAR, new FactRow.Part(FactRow.Place.FIRST, 200, FactRow.Told.ALL)).stream()
                        .anyMatch(fact -> OF_PERSONS.contains(fact.kind()));
    }

    private static Stream<String> items(Indicator indicator) {
        return Stream.concat(Stream.of(indicator.code()), indicator.items().stream())
                .distinct();
    }

    private static Map<String, Object> figure(Map<String, Object> shown, String item) {
        return item.equals(shown.get("code"))
                ? shown
                : parts(shown).stream()
                        .filter(part -> item.equals(part.get("item")))
                        .findFirst()
                        .orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> parts(Map<String, Object> shown) {
        return (List<Map<String, Object>>) shown.get("parts");
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> cells(Map<String, Object> figure, String dimension) {
        return ((List<Map<String, Object>>) figure.get("breakdown"))
                .stream()
                        .filter(breakdown -> dimension.equals(breakdown.get("dimension")))
                        .flatMap(breakdown -> ((List<Map<String, Object>>) breakdown.get("cells")).stream())
                        .toList();
    }

    @ParameterizedTest
    @MethodSource("readers")
    void showsFewPersonsByNoKeyOfAnyIndicatorButToWhomTheyBelong(Reader reader) {
        var hidden = new TreeSet<String>();
        var shown = new TreeSet<String>();
        for (Indicator indicator : catalogue.all()) {
            Map<String, Object> view = reader.desk()
                    .get("/v1/indicators/" + indicator.code() + WHEN)
                    .getMap("$");
            for (String item :
                    items(indicator).filter(one -> ofPersons(indicator, one)).toList()) {
                for (String dimension : indicator.disaggregation()) {
                    boolean sees = dimension.equals("ACT") ? reader.seesPersons() : reader.reports(indicator);
                    for (var cell : cells(figure(view, item), dimension)) {
                        if (ALONE.getOrDefault(dimension, Set.of()).contains((String) cell.get("key"))) {
                            (cell.get("withheld").equals(true) ? hidden : shown).add(item + " " + dimension);
                            assertThat(cell.get("withheld"))
                                    .as("%s by %s: %s to %s", item, dimension, cell, reader)
                                    .isEqualTo(!sees);
                        }
                    }
                }
            }
        }
        assertThat(reader.seesPersons() ? shown : hidden)
                .contains("B09 DISTRICT", "B11 ROLE", "B12 ESTABLISHMENT_KIND", "B13 ACT", "B13 AUTHORITY_LEVEL")
                .contains(
                        "B15.imposed DISTRICT",
                        "B15.collected DISTRICT",
                        "B16.executed DISTRICT",
                        "B18.persons ARTICLE");
    }

    @ParameterizedTest
    @MethodSource("readers")
    void showsNoFigureOfFewPersonsButToWhomItBelongs(Reader reader) {
        for (String item : List.of("B24.handled", "B24.expelled")) {
            Indicator indicator = catalogue.ofItem(item).orElseThrow();

            assertThat(figure(reader.desk().get("/v1/indicators/B24" + WHEN).getMap("$"), item))
                    .as("%s to %s", item, reader)
                    .containsEntry("withheld", !reader.reports(indicator));
        }
    }

    @ParameterizedTest
    @MethodSource("readers")
    void listsFactsAboutPersonsToNobodyElseWithAnythingThatTellsOfOne(Reader reader) {
        for (Indicator indicator : catalogue.all()) {
            for (String item :
                    items(indicator).filter(one -> ofPersons(indicator, one)).toList()) {
                var list = reader.desk().request().get("/v1/indicators/" + item + "/facts" + WHEN + "&limit=100");
                var shown = reader.desk().get("/v1/indicators/" + indicator.code() + WHEN);
                boolean withheld =
                        Boolean.TRUE.equals(figure(shown.getMap("$"), item).get("withheld"));
                if (withheld || indicator.personal() && !reader.reports(indicator)) {
                    assertThat(list.statusCode()).as("%s to %s", item, reader).isEqualTo(403);
                    continue;
                }
                List<Map<String, Object>> rows = list.jsonPath().getList("items");
                assertThat(rows).as(item).isNotEmpty().allSatisfy(row -> {
                    assertThat(row).containsKeys("id", "subjectId", "kind", "on");
                    if (OF_PERSONS.contains((String) row.get("kind")) && !reader.reports(indicator)) {
                        assertThat(row).doesNotContainKeys("districtCode", "communeCode", "value");
                        assertThat((Map<?, ?>) row.get("dimensions")).as(item).isEmpty();
                    } else {
                        assertThat(row).as(item).containsKeys("districtCode", "value");
                    }
                });
            }
        }
    }

    @Test
    void showsADistrictTheDecisionsThatItReportsItselfAndNotTheirActs() {
        Map<String, Object> decisions =
                Desk.reporter("H477").get("/v1/indicators/B13" + WHEN).getMap("$");

        assertThat(decisions).containsEntry("value", 2);
        assertThat(cells(decisions, "AUTHORITY_LEVEL"))
                .containsExactly(Map.of("key", "COMMUNE", "value", 2, "withheld", false));
        assertThat(cells(decisions, "ACT")).hasSize(4).allSatisfy(cell -> assertThat(cell)
                .containsEntry("withheld", true));
    }

    @Test
    void withholdsFromALimitedStrangerWhatIsACellToOthers() {
        Desk stranger = Desk.of("unit-reporter", "SYT", "477");

        assertThat(stranger.get("/v1/indicators/B13" + WHEN).getMap("$"))
                .containsEntry("withheld", true)
                .doesNotContainKeys("value", "facts");
        assertThat(stranger.get("/v1/indicators/B16" + WHEN).getMap("$"))
                .containsEntry("withheld", true)
                .doesNotContainKeys("value", "facts");
    }

    @Test
    void showsEstablishmentsWhoseLicencesAreSuspendedSinceTheyAreNoPersons() {
        assertThat(Desk.leader().get("/v1/indicators/A18" + WHEN).getMap("$")).containsEntry("value", 8);
        assertThat(cells(Desk.leader().get("/v1/indicators/A18" + WHEN).getMap("$"), "DISTRICT"))
                .contains(Map.of("key", "477", "value", 2, "withheld", false));
    }

    @Test
    void knowsEveryKindOfFactThatIsAboutAPerson() throws java.sql.SQLException {
        var kinds = new TreeSet<String>();
        try (var connection = database.getConnection();
                var rows = connection
                        .createStatement()
                        .executeQuery("select distinct kind from heard_fact"
                                + " where jsonb_exists(data, 'personKey') or data->>'subjectKind' = 'PERSON'")) {
            while (rows.next()) {
                kinds.add(rows.getString(1));
            }
        }

        // Nothing is counted from the taking back of a naming: it only ends what the naming says.
        kinds.remove("SUSPECT_CLEARED");
        assertThat(kinds)
                .contains("SANCTION", "SUSPECT", "MINUTES", "PROTECTION")
                .isSubsetOf(OF_PERSONS);
    }
}
