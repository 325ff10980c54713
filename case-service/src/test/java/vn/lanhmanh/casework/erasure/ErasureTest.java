package vn.lanhmanh.casework.erasure;

import java.time.LocalDate;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import vn.lanhmanh.casework.erasure.Erasure.Ground;
import vn.lanhmanh.casework.erasure.Erasure.State;
import vn.lanhmanh.casework.erasure.Erasure.Subject;
import vn.lanhmanh.platform.web.Refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class ErasureTest {

    private static final LocalDate DAY = LocalDate.of(2020, 9, 1);
    private static final byte[] REASON = {1};

    private final UUID first = UUID.randomUUID();
    private final UUID second = UUID.randomUUID();
    private final Erasure erasure = new Erasure(
            UUID.randomUUID(),
            new Subject(Subject.Kind.PERSON, UUID.randomUUID(), "19750", "474"),
            new Ground("Điều 21 Luật Trẻ em", "7/QĐ", first, DAY),
            REASON);

    private static String refusal(Runnable verb) {
        return catchThrowableOfType(Refusal.class, verb::run).key();
    }

    @Test
    void isDecidedByASecondPersonAlone() {
        assertThat(refusal(() -> erasure.confirm(first, DAY))).isEqualTo("second-person-needed");
        assertThat(refusal(() -> erasure.reject(first, DAY, REASON))).isEqualTo("second-person-needed");
        assertThat(erasure.state()).isEqualTo(State.REQUESTED);

        erasure.confirm(second, DAY);

        assertThat(erasure.confirmed()).isTrue();
        assertThat(erasure.decidedOn()).isEqualTo(DAY);
    }

    @Test
    void isDecidedOnce() {
        erasure.reject(second, DAY, REASON);

        assertThat(erasure.rejectionReason()).isEqualTo(REASON);
        assertThat(refusal(() -> erasure.confirm(second, DAY))).isEqualTo("illegal-transition");
        assertThat(refusal(() -> erasure.reject(second, DAY, REASON))).isEqualTo("illegal-transition");
    }
}
