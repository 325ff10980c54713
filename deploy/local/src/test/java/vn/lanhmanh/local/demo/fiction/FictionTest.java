package vn.lanhmanh.local.demo.fiction;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import vn.lanhmanh.local.demo.almanac.Days;
import vn.lanhmanh.local.demo.almanac.Draw;
import vn.lanhmanh.local.demo.fiction.FictionalCase.Ending;
import vn.lanhmanh.local.demo.fiction.visit.FictionalCare;
import vn.lanhmanh.local.demo.fiction.visit.FictionalRemedy;
import vn.lanhmanh.local.demo.fiction.visit.FictionalSectorVisit;
import vn.lanhmanh.local.demo.fiction.visit.FictionalVisit;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

class FictionTest {

    private static final Path REFERENCE = Path.of("../../platform/src/main/resources/reference");
    private static final Path LAW_OF_INSPECTION = Path.of("../../inspection-service/src/main/resources/law");
    private static final Path LAW_OF_CASES = Path.of("../../case-service/src/main/resources/law");
    private static final String COMMA_OUTSIDE_QUOTES = ",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)";
    private static final LocalDate NEW_YEAR = LocalDate.of(2020, 1, 1);

    private final List<Commune> communes = lines("admin-units.csv")
            .filter(cells -> cells[2].equals("commune") && cells[5].equals("2020-01-01"))
            .map(cells -> new Commune(cells[0], cells[4]))
            .toList();
    private final List<FictionalEstablishment> register = FictionalEstablishment.invent(communes);

    @Test
    void theSameRegisterComesOutAtEachPlay() {
        assertThat(FictionalEstablishment.invent(communes)).isEqualTo(register);
        assertThat(register.get(16).toString())
                .isEqualTo(FictionalEstablishment.invent(communes).get(16).toString());
    }

    @Test
    void theRegisterHasTheDesignedSizeAndMix() {
        assertThat(communes).hasSize(145);
        assertThat(register).hasSize(190);
        assertThat(register.stream().filter(one -> one.kind().conditional())).hasSize(128);
        assertThat(register.stream().collect(groupingBy(one -> one.commune().district(), counting())))
                .isEqualTo(District.all().stream()
                        .collect(Collectors.toMap(District::code, one -> (long) one.establishments())));
    }

    @Test
    void everyInventedNameSaysSo() {
        assertThat(names()).isNotEmpty().allMatch(name -> name.endsWith("(hư cấu)"));
    }

    private Stream<String> names() {
        return Stream.of(
                        register.stream().map(FictionalEstablishment::name),
                        register.stream().map(FictionalEstablishment::address),
                        FictionalTip.all().stream().map(FictionalTip::informant),
                        FictionalTip.all().stream().map(FictionalTip::content),
                        FictionalMember.all().stream().map(FictionalMember::fullName),
                        FictionalOfficer.all(communes).stream().map(FictionalOfficer::fullName),
                        people().map(FictionalPerson::fullName))
                .flatMap(all -> all);
    }

    private static Stream<FictionalPerson> people() {
        return FictionalCase.all().stream()
                .flatMap(one -> IntStream.range(0, one.people().size())
                        .mapToObj(n -> FictionalPerson.invent(
                                one.person(n), one.people().get(n), NEW_YEAR)));
    }

    @Test
    void everyTaxCodeIsWellFormedUniqueAndOfNoProvince() {
        List<String> codes =
                register.stream().flatMap(one -> one.taxCode().stream()).toList();
        assertThat(codes).doesNotHaveDuplicates().allMatch(code -> code.matches("99\\d{8}"));
        assertThat(codes).allSatisfy(code -> {
            int[] weights = {31, 29, 23, 19, 17, 13, 7, 5, 3};
            int sum = IntStream.range(0, 9)
                    .map(i -> weights[i] * (code.charAt(i) - '0'))
                    .sum();
            assertThat(code.charAt(9) - '0').isEqualTo(10 - sum % 11);
        });
    }

    @Test
    void everyDocumentOfAPersonIsOfNoProvince() {
        assertThat(people().flatMap(one -> one.document().stream()))
                .doesNotHaveDuplicates()
                .allMatch(number -> number.matches("000\\d{9}"));
    }

    @Test
    void everyCodeOfAPlaceOrAgencyExists() {
        Set<String> districts = lines("admin-units.csv")
                .filter(cells -> cells[2].equals("district") && cells[5].equals("2020-01-01"))
                .map(cells -> cells[0])
                .collect(Collectors.toSet());
        Set<String> agencies = lines("agencies.csv").map(cells -> cells[0]).collect(Collectors.toSet());
        assertThat(districts).hasSize(9).containsAll(placesNamed().toList());
        assertThat(agencies)
                .containsAll(FictionalOfficer.all(communes).stream()
                        .map(FictionalOfficer::unit)
                        .toList())
                .containsAll(District.all().stream().map(District::unit).toList())
                .containsAll(FictionalSectorVisit.all().stream()
                        .map(FictionalSectorVisit::agency)
                        .toList())
                .containsAll(FictionalMember.all().stream()
                        .map(FictionalMember::agency)
                        .toList());
    }

    private static Stream<String> placesNamed() {
        return Stream.of(
                        District.all().stream().map(District::code),
                        FictionalTip.all().stream().map(FictionalTip::district),
                        FictionalVisit.unscheduled().stream().map(FictionalVisit::district),
                        FictionalCase.Ring.all().stream().map(FictionalCase.Ring::district),
                        FictionalCase.all().stream().flatMap(one -> one.district().stream()))
                .flatMap(all -> all);
    }

    @Test
    void nothingIsDoneAfterTheBusinessDateNorOnAFreeDay() {
        Stream<LocalDate> days = Stream.of(
                        FictionalTip.all().stream()
                                .flatMap(one -> Stream.of(one.receivedOn(), one.acceptedOn(), one.endedOn())),
                        FictionalVisit.unscheduled().stream().map(FictionalVisit::on),
                        FictionalSectorVisit.all().stream().map(FictionalSectorVisit::on),
                        FictionalCase.all().stream().flatMap(one -> one.detectedOn().stream()),
                        FictionalCase.Ring.all().stream().map(FictionalCase.Ring::discoveredOn),
                        register.stream().flatMap(one -> one.reviewedOn().stream()))
                .flatMap(all -> all);
        assertThat(days)
                .allMatch(day -> !day.isAfter(Days.TODAY) && Days.workday(day).equals(day));
    }

    @Test
    void casesAndTheirSourcesFitTogether() {
        Set<String> sources = Stream.of(
                        FictionalVisit.unscheduled().stream()
                                .filter(visit -> !visit.violations().isEmpty())
                                .map(FictionalVisit::key),
                        FictionalVisit.findings().keySet().stream(),
                        FictionalSectorVisit.all().stream()
                                .filter(visit -> !visit.violations().isEmpty())
                                .map(FictionalSectorVisit::key))
                .flatMap(all -> all)
                .collect(Collectors.toSet());
        Map<Boolean, List<FictionalCase>> cases =
                FictionalCase.all().stream().collect(Collectors.partitioningBy(FictionalCase::openedByInspection));
        assertThat(cases.get(true).stream().flatMap(one -> one.source().stream()))
                .containsExactlyInAnyOrderElementsOf(sources);
        assertThat(cases.get(true).size() + cases.get(false).size()).isEqualTo(33);
        assertThat(FictionalTip.all()).hasSize(40);
        assertThat(cases.get(false).stream().filter(one -> one.origin().equals("TIP")))
                .allMatch(one -> one.source().isPresent());
    }

    @Test
    void allUnitsThatOweAReportSendTheHalfYearOne() {
        assertThat(FictionalReport.all().stream().map(FictionalReport::unit))
                .containsExactlyInAnyOrderElementsOf(lines("agencies.csv")
                        .map(cells -> cells[0])
                        .filter(unit -> !unit.equals("SLDTBXH"))
                        .toList());
        assertThat(FictionalReport.all().stream().filter(one -> one.halfYearOn().isAfter(LocalDate.of(2020, 6, 9))))
                .hasSize(1);
        assertThat(FictionalReport.all().stream().filter(FictionalReport::returned))
                .hasSize(1);
    }

    @Test
    void casesAndSanctionsComeToTheDesignedNumbers() {
        assertThat(FictionalCase.all().stream().filter(FictionalCase::prostitution))
                .hasSize(21);
        assertThat(FictionalCase.handled()).isEqualTo(19);
        assertThat(FictionalCase.Ring.handled()).isEqualTo(2);
        assertThat(FictionalCase.all().stream()
                        .filter(one ->
                                EnumSet.of(Ending.SANCTIONED, Ending.ISSUED).contains(one.ending()))
                        .mapToInt(one -> one.people().size())
                        .sum())
                .isEqualTo(45);
    }

    @Test
    void everyViolationIsOneOfTheCodesOfTheLaw() {
        Set<String> codes = lines(LAW_OF_INSPECTION, "violation-codes.csv")
                .map(cells -> cells[0])
                .collect(Collectors.toSet());
        assertThat(codes)
                .containsAll(FictionalVisit.findings().values().stream()
                        .flatMap(List::stream)
                        .toList())
                .containsAll(FictionalVisit.unscheduled().stream()
                        .flatMap(visit -> visit.violations().stream())
                        .toList())
                .containsAll(FictionalSectorVisit.all().stream()
                        .flatMap(visit -> visit.violations().stream())
                        .toList());
    }

    @Test
    void twoAgenciesFoundWhatTheirOwnChecklistAsksFor() {
        Map<String, Set<String>> asked = lines(LAW_OF_INSPECTION, "checklists.csv")
                .collect(groupingBy(cells -> cells[0], Collectors.mapping(cells -> cells[10], Collectors.toSet())));
        assertThat(FictionalSectorVisit.all().stream()
                        .filter(visit -> !visit.violations().isEmpty()))
                .hasSize(2)
                .allSatisfy(visit -> assertThat(asked.get(visit.checklist())).containsAll(visit.violations()));
    }

    @Test
    void whereNobodyGotInNothingWasFoundButTheRefusal() {
        assertThat(FictionalVisit.unscheduled().stream()
                        .filter(visit -> !visit.inspected())
                        .collect(Collectors.toMap(FictionalVisit::outcome, FictionalVisit::violations)))
                .isEqualTo(Map.of("ACCESS_REFUSED", List.of("INSPECTION_REFUSED"), "ESTABLISHMENT_CLOSED", List.of()));
    }

    @Test
    void aPictureIsTakenWhereThereIsSomethingToSee() {
        assertThat(FictionalCare.all().values().stream().filter(FictionalCare::photo))
                .isNotEmpty()
                .allSatisfy(care -> assertThat(FictionalVisit.findings()).containsKey(care.inspection()));
    }

    @Test
    void everyRecommendationEndsAViolationThatItsInspectionFound() {
        Map<String, List<String>> found = FictionalVisit.findings();
        assertThat(FictionalRemedy.all()).isNotEmpty().allSatisfy(remedy -> {
            assertThat(found.get(remedy.inspection())).contains(remedy.violation());
            assertThat(remedy.due()).isPositive();
            assertThat(remedy.seen().isEmpty() || remedy.answered().isPresent()).isTrue();
        });
    }

    @Test
    void everySanctionKeepsToTheBandOfANormInForce() {
        Map<String, String[]> norms = lines(LAW_OF_CASES, "sanction-norms.csv")
                .filter(cells -> cells[cells.length - 1].equals("true"))
                .collect(Collectors.toMap(cells -> cells[0], cells -> cells));
        assertThat(measures()).hasSize(600).allSatisfy(measure -> {
            String[] norm = norms.get(measure.norm());
            long factor = measure.ofPerson() ? 1 : 2;
            assertThat(measure.act()).isEqualTo(norm[4]);
            if (measure.form().equals("WARNING")) {
                assertThat(norm[9]).isEqualTo("true");
            } else {
                assertThat(measure.amount())
                        .isBetween(factor * Long.parseLong(norm[7]), factor * Long.parseLong(norm[8]));
            }
        });
    }

    private static Stream<FictionalMeasure> measures() {
        return Stream.of("B", "B2", "S", "S2", "W", "E").flatMap(part -> IntStream.range(0, 100)
                .mapToObj(n -> FictionalMeasure.of(part, Draw.of("measure/" + n))));
    }

    private static Stream<String[]> lines(String file) {
        return lines(REFERENCE, file);
    }

    private static Stream<String[]> lines(Path directory, String file) {
        try {
            return Files.readAllLines(directory.resolve(file)).stream()
                    .filter(line -> !line.startsWith("#"))
                    .skip(1)
                    .map(line -> line.split(COMMA_OUTSIDE_QUOTES, -1));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
