package vn.lanhmanh.casework.violation;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;

import vn.lanhmanh.casework.law.LawFiles;
import vn.lanhmanh.casework.law.Rules;
import vn.lanhmanh.casework.violation.Narrative.Witness;
import vn.lanhmanh.platform.web.Refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class NarrativeTest {

    private static final LocalDate IN_2020 = LocalDate.of(2020, 6, 1);
    private static final LocalDate IN_2022 = LocalDate.of(2022, 6, 1);
    private static final Witness ONE = new Witness("Một", null);

    private final Rules rules = new Rules(LawFiles.SHIPPED);

    @Test
    void needsTwoWitnessesIn2020AndOneFrom2022() {
        var withOne = Narrative.EMPTY.with("Không ký", List.of(ONE));
        var withTwo = Narrative.EMPTY.with("Không ký", List.of(ONE, ONE));

        var refusal = catchThrowableOfType(Refusal.class, () -> withOne.checkRefusedSignature(rules, IN_2020));

        assertThat(refusal.key()).isEqualTo("refused-signature");
        assertThatCode(() -> withTwo.checkRefusedSignature(rules, IN_2020)).doesNotThrowAnyException();
        assertThatCode(() -> withOne.checkRefusedSignature(rules, IN_2022)).doesNotThrowAnyException();
    }

    @Test
    void needsAReasonHoweverManySign() {
        var silent = Narrative.EMPTY.with(" ", List.of(ONE, ONE));

        assertThat(catchThrowableOfType(Refusal.class, () -> silent.checkRefusedSignature(rules, IN_2020))
                        .key())
                .isEqualTo("refused-signature");
    }

    @Test
    void neverShowsItselfInALog() {
        assertThat(Narrative.EMPTY.with("Không ký", List.of(ONE)).toString()).isEqualTo("Narrative[sealed]");
    }
}
