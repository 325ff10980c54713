package vn.lanhmanh.inspection.minutespdf.wording;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import vn.lanhmanh.inspection.establishment.EstablishmentKind;
import vn.lanhmanh.inspection.establishment.Paper.PaperType;
import vn.lanhmanh.inspection.team.TeamRole;
import vn.lanhmanh.inspection.visit.correction.MinutesPart;
import vn.lanhmanh.inspection.visit.minutes.Result.InspectionOutcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class WordingTest {

    @ParameterizedTest
    @CsvSource({
        "2020-01-05, ngày 05 tháng 01 năm 2020",
        "2020-02-29, ngày 29 tháng 02 năm 2020",
        "2020-06-08, ngày 08 tháng 6 năm 2020",
        "2020-12-31, ngày 31 tháng 12 năm 2020"
    })
    void writesDatesWithTheZerosThatForgersLike(LocalDate day, String written) {
        assertThat(Wording.date(day)).isEqualTo(written);
    }

    @Test
    void writesMoments() {
        assertThat(Wording.moment(LocalDateTime.of(2020, 3, 9, 7, 5)))
                .isEqualTo("07 giờ 05 phút, ngày 09 tháng 3 năm 2020");
    }

    @ParameterizedTest
    @CsvSource({"Tỉnh Thừa Thiên Huế, tỉnh, Thừa Thiên Huế", "Thành phố Huế, thành phố, Huế", "Huế, thành phố, Huế"})
    void callsAPlaceByItsNameAlone(String unit, String type, String place) {
        assertThat(Wording.place(unit, type)).isEqualTo(place);
    }

    @Test
    void capitalizesVietnamese() {
        assertThat(Wording.upper("Đội kiểm tra liên ngành 178")).isEqualTo("ĐỘI KIỂM TRA LIÊN NGÀNH 178");
    }

    @ParameterizedTest
    @EnumSource(MinutesPart.class)
    void namesEveryPartThatACorrectionMayBeAbout(MinutesPart part) {
        assertThat(Wording.find("subject", part.key())).hasValueSatisfying(WordingTest::isAWord);
        assertThat(Wording.find("none", part.key())).hasValueSatisfying(WordingTest::isAWord);
    }

    static Stream<Arguments> everyCodeThatPapersMayMeet() {
        return Stream.of(
                        Map.entry("role", TeamRole.values()),
                        Map.entry("kind", EstablishmentKind.values()),
                        Map.entry("paper", PaperType.values()),
                        Map.entry("outcome", InspectionOutcome.values()))
                .flatMap(kind -> Stream.of(kind.getValue()).map(code -> Arguments.of(kind.getKey(), code)));
    }

    @ParameterizedTest
    @MethodSource("everyCodeThatPapersMayMeet")
    void knowsAWordForEveryCode(String kind, Enum<?> code) {
        assertThat(Wording.of(kind, code)).satisfies(WordingTest::isAWord);
    }

    @ParameterizedTest
    @ValueSource(strings = {"YES", "NO", "NA", "NONE"})
    void knowsAWordForEveryAnswer(String answer) {
        assertThat(Wording.of("answer", answer)).satisfies(WordingTest::isAWord);
    }

    /** Not the code itself, and nothing that only programs write. */
    private static void isAWord(String word) {
        assertThat(word).isNotBlank().doesNotMatch("[A-Z_]{2,}|[a-z]+[A-Z][A-Za-z]*");
    }

    @Test
    void printsNoCodeForWhichThereIsNoWord() {
        assertThatIllegalStateException()
                .isThrownBy(() -> Wording.of("role", "CASINO"))
                .withMessageContaining("role.CASINO");
    }
}
