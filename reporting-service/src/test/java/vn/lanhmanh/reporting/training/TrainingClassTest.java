package vn.lanhmanh.reporting.training;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import vn.lanhmanh.platform.web.Refusal;
import vn.lanhmanh.reporting.training.TrainingClass.Attended;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static vn.lanhmanh.reporting.training.TrainingFixture.held;
import static vn.lanhmanh.reporting.training.TrainingFixture.inPost;

class TrainingClassTest {

    private static final UUID AN = UUID.randomUUID();
    private static final UUID BINH = UUID.randomUUID();

    @Test
    void tellsEachOfficerOnce() {
        var held = held("SLDTBXH", LocalDate.of(2020, 4, 15), 24);

        held.attend(List.of(AN));
        held.attend(List.of(AN, BINH));

        assertThat(held.attendants()).isEqualTo(2);
        assertThat(held.facts().take())
                .containsExactly(
                        new Attended(AN, held.id(), LocalDate.of(2020, 4, 15), LocalDate.of(2022, 4, 15)),
                        new Attended(BINH, held.id(), LocalDate.of(2020, 4, 15), LocalDate.of(2022, 4, 15)));
    }

    @Test
    void endsAMonthThatIsTooShortOnItsLastDay() {
        var held = held("SLDTBXH", LocalDate.of(2020, 1, 31), 1);

        held.attend(List.of(AN));

        assertThat(held.facts().take())
                .containsExactly(new Attended(AN, held.id(), LocalDate.of(2020, 1, 31), LocalDate.of(2020, 2, 29)));
    }

    @Test
    void countsForGoodWithoutATime() {
        var held = held("SLDTBXH", LocalDate.of(2020, 1, 31), null);

        held.attend(List.of(AN));

        assertThat(held.facts().take()).containsExactly(new Attended(AN, held.id(), LocalDate.of(2020, 1, 31), null));
    }

    @Test
    void leavesAPostNotBeforeTakingIt() {
        LocalDate day = LocalDate.of(2020, 4, 15);

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> inPost("H474", day, day.minusDays(1)))
                .satisfies(refusal -> assertThat(refusal.key()).isEqualTo("date-out-of-order"));
    }
}
