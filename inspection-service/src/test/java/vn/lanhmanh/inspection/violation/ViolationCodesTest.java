package vn.lanhmanh.inspection.violation;

import java.time.LocalDate;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import vn.lanhmanh.platform.web.Refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ViolationCodesTest {

    private static final LocalDate DAY = LocalDate.of(2020, 6, 15);

    private final ViolationCodes codes = new ViolationCodes(Optional::empty);

    @Test
    void namesTheProhibitedActOfACode() {
        assertThat(codes.prohibitedAct("HARBOURING", DAY, null)).contains(ProhibitedAct.HARBOURING);
        assertThat(codes.prohibitedAct("HARBOURING", DAY, ProhibitedAct.HARBOURING))
                .contains(ProhibitedAct.HARBOURING);
        assertThat(codes.prohibitedAct("LABOUR_CONTRACT", DAY, null)).isEmpty();
    }

    @Test
    void holdsEachOfTheNineActs() {
        for (ProhibitedAct act : ProhibitedAct.values()) {
            assertThat(codes.prohibitedAct(act.name(), DAY, act)).contains(act);
        }
    }

    @Test
    void refusesAnUnknownCodeAndOneNotYetInForce() {
        refuses("unknown-violation-code", "CASINO", DAY, null);
        refuses("unknown-violation-code", "COMMITMENT", LocalDate.of(2004, 11, 6), null);
    }

    @Test
    void refusesAnActThatTheCodeDoesNotStandFor() {
        refuses("prohibited-act-mismatch", "LABOUR_CONTRACT", DAY, ProhibitedAct.SELLING);
        refuses("prohibited-act-mismatch", "HARBOURING", DAY, ProhibitedAct.SELLING);
    }

    private void refuses(String key, String code, LocalDate on, ProhibitedAct stated) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> codes.prohibitedAct(code, on, stated))
                .satisfies(refusal -> assertThat(refusal.key()).isEqualTo(key));
    }
}
