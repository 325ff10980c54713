package vn.lanhmanh.platform.web;

import java.time.DayOfWeek;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class RefusalTest {

    @Test
    void letsAVerbPassInItsStatesOnlyAndNamesTheStateThatIsInTheWay() {
        Refusal.unlessIn("work", DayOfWeek.MONDAY, DayOfWeek.MONDAY, DayOfWeek.TUESDAY);

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> Refusal.unlessIn("work", DayOfWeek.SUNDAY, DayOfWeek.MONDAY, DayOfWeek.TUESDAY))
                .satisfies(refusal -> {
                    assertThat(refusal.status()).isEqualTo(409);
                    assertThat(refusal.key()).isEqualTo("illegal-transition");
                    assertThat(refusal.arguments()).containsExactly("work", DayOfWeek.SUNDAY);
                });
    }
}
