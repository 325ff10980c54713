package vn.lanhmanh.inspection.rule;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.lanhmanh.inspection.rule.Rule.Topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class RulesTest {

    private static final LocalDate DAY = LocalDate.of(2020, 6, 15);

    @TempDir
    Path site;

    private Rules of(String... rows) throws IOException {
        Files.writeString(
                site.resolve("inspection-rules.csv"),
                "rule,number,source,valid_from,valid_to,verified\n" + String.join("\n", rows) + "\n");
        return new Rules(() -> Optional.of(site));
    }

    @Test
    void areShippedWithTheNumbersOfTheCircularAndThePlanOfTheYear() {
        var shipped = new Rules(Optional::empty);

        assertThat(shipped.inForce(Topic.MOST_DEPUTIES, DAY)).map(Rule::number).contains(2);
        assertThat(shipped.inForce(Topic.FEWEST_PRESENT, DAY)).map(Rule::number).contains(3);
        assertThat(shipped.source(Topic.FEWEST_PRESENT, DAY)).isEqualTo("Phần 2 Thông tư 05/2006/TT-BLĐTBXH");
        assertThat(shipped.inForce(Topic.FEWEST_PRESENT, LocalDate.of(2006, 7, 15)))
                .isEmpty();
        assertThat(shipped.source(Topic.TRAINED_MEMBERS, DAY)).contains("26/KH-UBND");
        assertThat(shipped.source(Topic.TRAINED_MEMBERS, LocalDate.of(2021, 1, 1)))
                .isNull();
    }

    @Test
    void holdOnTheDaysOfTheirLaw() throws IOException {
        Rules rules = of(
                "MOST_DEPUTIES,2,Thông tư cũ,2006-07-16,2020-06-14,true",
                "MOST_DEPUTIES,3,Thông tư mới,2020-06-15,,true");

        assertThat(rules.inForce(Topic.MOST_DEPUTIES, DAY.minusDays(1)))
                .map(Rule::number)
                .contains(2);
        assertThat(rules.inForce(Topic.MOST_DEPUTIES, DAY)).map(Rule::number).contains(3);
    }

    @Test
    void stayOffWhileNobodyHasVerifiedThem() throws IOException {
        assertThat(of("FEWEST_PRESENT,5,Nghe nói,2020-01-01,,false").inForce(Topic.FEWEST_PRESENT, DAY))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "MOST_DEPUTIES,,Thông tư,2020-01-01,,true | needs a number",
                "MOST_DEPUTIES,0,Thông tư,2020-01-01,,true | whole number",
                "TRAINED_MEMBERS,4,Kế hoạch,2020-01-01,,true | has no number",
                "FEWEST_PRESENT,3,,2020-01-01,,true | source",
                "MOST_MEMBERS,3,Thông tư,2020-01-01,,true | none of"
            })
    void stopTheStartWhenTheFileIsBroken(String row, String said) {
        assertThatThrownBy(() -> of(row)).hasMessageContaining(said);
    }

    @Test
    void areNeverTwoAtATime() {
        assertThatThrownBy(() -> of("MOST_DEPUTIES,2,A,2006-07-16,,true", "MOST_DEPUTIES,3,B,2020-06-15,,true"))
                .hasMessageContaining("same time");
    }
}
