package vn.lanhmanh.reporting.plan;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;

import vn.lanhmanh.platform.web.Refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PlanTest {

    private static final LocalDate DAY = LocalDate.of(2020, 2, 14);

    @Test
    void tellsItsTargetsWhenItIsPublished() {
        var plan = new Plan(PlanFixture.shipped());

        plan.publish(DAY);

        assertThat(plan.state()).isEqualTo(Plan.State.PUBLISHED);
        assertThat(plan.facts().take()).singleElement().isInstanceOfSatisfying(Plan.Published.class, told -> {
            assertThat(told.planId()).isEqualTo(plan.id());
            assertThat(told.year()).isEqualTo(2020);
            assertThat(told.targets())
                    .contains(new Plan.PublishedTarget("I.4", Target.Operator.AT_LEAST, 60))
                    .hasSize(7);
        });
    }

    @Test
    void isPublishedOnce() {
        var plan = new Plan(PlanFixture.shipped());
        plan.publish(DAY);

        assertThatThrownBy(() -> plan.publish(DAY))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.status()).isEqualTo(409));
    }
}
