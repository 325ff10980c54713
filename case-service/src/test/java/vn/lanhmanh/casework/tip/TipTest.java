package vn.lanhmanh.casework.tip;

import java.time.LocalDate;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import vn.lanhmanh.platform.web.Refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class TipTest {

    private static final LocalDate DAY = LocalDate.of(2020, 6, 1);

    private static Tip tip(Tip.Kind kind, Tip.Channel channel, boolean identified) {
        var told = new Registration(kind, channel, DAY, "19750", "474", null);
        return new Tip(UUID.randomUUID(), told, identified, new byte[] {1}, new byte[] {2});
    }

    private static Tip information() {
        return tip(Tip.Kind.TIN_BAO, Tip.Channel.HOTLINE, false);
    }

    private static String key(Runnable verb) {
        return catchThrowableOfType(Refusal.class, verb::run).key();
    }

    @Test
    void isADenunciationOnlyInWritingOrInPersonWithANameAndAnAddress() {
        assertThat(tip(Tip.Kind.TO_CAO, Tip.Channel.LETTER, true).state()).isEqualTo(Tip.State.RECEIVED);
        assertThat(tip(Tip.Kind.TO_CAO, Tip.Channel.DIRECT, true).state()).isEqualTo(Tip.State.RECEIVED);
        assertThat(key(() -> tip(Tip.Kind.TO_CAO, Tip.Channel.LETTER, false))).isEqualTo("denunciation-form");
        assertThat(key(() -> tip(Tip.Kind.TO_CAO, Tip.Channel.HOTLINE, true))).isEqualTo("denunciation-form");
    }

    @Test
    void isVerifiedOnlyAfterItWasAccepted() {
        var tip = information();
        assertThat(key(() -> tip.verify(DAY, true, false, null))).isEqualTo("illegal-transition");
        tip.accept(DAY);

        tip.verify(DAY, true, true, null);

        assertThat(tip.state()).isEqualTo(Tip.State.VERIFIED);
        assertThat(tip.facts().take()).singleElement().isInstanceOfSatisfying(TipEvent.Verified.class, told -> {
            assertThat(told.wellFounded()).isTrue();
            assertThat(told.inspectionRequested()).isTrue();
        });
    }

    @Test
    void asksForAnInspectionOnlyOnAFoundation() {
        var tip = information();
        tip.accept(DAY);

        assertThat(key(() -> tip.verify(DAY, false, true, null))).isEqualTo("inspection-without-foundation");
        tip.verify(DAY, false, false, null);

        assertThat(tip.state()).isEqualTo(Tip.State.UNFOUNDED);
    }

    @Test
    void isPassedOnBeforeItsVerificationOnly() {
        var tip = information();
        assertThat(key(() -> tip.forward(DAY.minusDays(1), "Công an"))).isEqualTo("date-out-of-order");
        tip.forward(DAY, "Công an");

        assertThat(tip.state()).isEqualTo(Tip.State.FORWARDED);
        assertThat(key(() -> tip.forward(DAY, "Công an"))).isEqualTo("illegal-transition");
        assertThat(key(() -> tip.accept(DAY))).isEqualTo("illegal-transition");
    }

    @Test
    void neverShowsWhoToldInALog() {
        assertThat(new Informant("Tên", "0912", "Đường").toString()).isEqualTo("Informant[sealed]");
    }
}
