package vn.lanhmanh.reporting.activity;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;

import vn.lanhmanh.platform.web.Refusal;
import vn.lanhmanh.reporting.activity.Activity.InterventionKind;
import vn.lanhmanh.reporting.activity.Activity.Kind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static vn.lanhmanh.reporting.activity.ActivityFixture.HUE;
import static vn.lanhmanh.reporting.activity.ActivityFixture.TAY_LOC;
import static vn.lanhmanh.reporting.activity.ActivityFixture.lasting;
import static vn.lanhmanh.reporting.activity.ActivityFixture.plan;
import static vn.lanhmanh.reporting.activity.ActivityFixture.session;

class ActivityTest {

    private static final LocalDate DAY = LocalDate.of(2020, 3, 10);

    @Test
    void tellsOfAnInterventionWhatItIsAgainstAndOfNothingElse() {
        var without = lasting(Kind.INTERVENTION, null, DAY, null, HUE);
        var elsewhere = lasting(Kind.SURVEY, InterventionKind.GBV_PREVENTION, DAY, null, HUE);

        assertThat(refused(without).key()).isEqualTo("activity-intervention-kind");
        assertThat(refused(elsewhere).field()).contains("interventionKind");
    }

    @Test
    void takesThePlanOfADistrictWithItsNumberOnly() {
        assertThat(refused(plan(DAY, HUE, null, null, true)).key()).isEqualTo("activity-without-number");
        assertThat(refused(plan(DAY, HUE, TAY_LOC, "1/KH", true)).key()).isEqualTo("activity-plan-of-a-district");
        assertThat(refused(plan(DAY, null, null, "1/KH", true)).key()).isEqualTo("activity-plan-of-a-district");
        assertThat(new Activity("H474", plan(DAY, HUE, null, "1/KH", null))
                        .what()
                        .executed())
                .isNull();
    }

    @Test
    void endsNotBeforeItBegan() {
        assertThat(refused(lasting(Kind.MODEL, null, DAY, DAY.minusDays(1), HUE))
                        .key())
                .isEqualTo("date-out-of-order");
    }

    @Test
    void staysAsItWasWhenACorrectionIsRefused() {
        var session = session(DAY, HUE, TAY_LOC, 30, 200);

        var refusal = catchThrowableOfType(
                Refusal.class, () -> session.correct(lasting(Kind.INTERVENTION, null, DAY, null, HUE)));

        assertThat(refusal.status()).isEqualTo(422);
        assertThat(session.what().kind()).isEqualTo(Kind.COMMUNICATION);
    }

    private static Refusal refused(Particulars what) {
        return catchThrowableOfType(Refusal.class, () -> new Activity("H474", what));
    }
}
