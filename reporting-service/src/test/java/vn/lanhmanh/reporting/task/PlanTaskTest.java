package vn.lanhmanh.reporting.task;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import vn.lanhmanh.platform.web.Refusal;
import vn.lanhmanh.reporting.plan.PlanFile;
import vn.lanhmanh.reporting.task.PlanTask.State;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PlanTaskTest {

    private static final LocalDate DAY = LocalDate.of(2020, 5, 4);

    private final PlanTask task = new PlanTask(UUID.randomUUID(), row(LocalDate.of(2020, 11, 30), "CAT", "H474"));

    private static PlanFile.Task row(LocalDate dueBefore, String... lead) {
        return new PlanFile.Task(
                14,
                "II.2.a",
                "II",
                List.of(lead),
                List.of("SYT"),
                List.of(),
                "Rà soát",
                "Review",
                List.of(),
                List.of(),
                List.of(),
                dueBefore);
    }

    @Test
    void isDoneWhenEveryLeadingUnitIs() {
        task.report("CAT", State.DONE, "Báo cáo 12", DAY);
        assertThat(task.state()).isEqualTo(State.IN_PROGRESS);

        task.report("H474", State.DONE, "Báo cáo 13", DAY);

        assertThat(task.state()).isEqualTo(State.DONE);
        assertThat(task.progress()).containsOnlyKeys("CAT", "H474");
    }

    @Test
    void goesBackWhenAUnitTakesItsWordBack() {
        task.report("CAT", State.DONE, "Báo cáo 12", DAY);

        task.report("CAT", State.NOT_STARTED, null, DAY);

        assertThat(task.state()).isEqualTo(State.NOT_STARTED);
    }

    @Test
    void listensToLeadingUnitsOnly() {
        assertRefused(403, "not-leading-unit", () -> task.report("SYT", State.IN_PROGRESS, null, DAY));
    }

    @Test
    void isNotDoneWithoutEvidence() {
        assertRefused(422, "evidence-missing", () -> task.report("CAT", State.DONE, " ", DAY));
    }

    @Test
    void isOverdueFromTheDayItHadToBeDoneBefore() {
        assertThat(task.overdue(LocalDate.of(2020, 11, 29))).isFalse();
        assertThat(task.overdue(LocalDate.of(2020, 11, 30))).isTrue();
        assertThat(new PlanTask(UUID.randomUUID(), row(null, "CAT")).overdue(DAY))
                .isFalse();
    }

    private static void assertRefused(int status, String key, Runnable verb) {
        assertThatThrownBy(verb::run).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.status()).isEqualTo(status);
            assertThat(refusal.key()).isEqualTo(key);
        });
    }
}
