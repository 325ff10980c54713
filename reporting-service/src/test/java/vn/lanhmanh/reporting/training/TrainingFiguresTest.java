package vn.lanhmanh.reporting.training;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.quarkus.test.TestTransaction;
import io.quarkus.test.junit.QuarkusTest;

import vn.lanhmanh.reporting.entered.EnteredRow;
import vn.lanhmanh.reporting.entered.Scope;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lanhmanh.reporting.training.TrainingFixture.held;
import static vn.lanhmanh.reporting.training.TrainingFixture.inPost;

/** Counts in a year that no other test enters anything for; each test takes its entries back. */
@QuarkusTest
@TestTransaction
class TrainingFiguresTest {

    private static final LocalDate FIRST = LocalDate.of(2015, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2015, 11, 30);
    private static final Scope YEAR = Scope.of(FIRST, LAST);

    @Inject
    Officers officers;

    @Inject
    TrainingClasses classes;

    @Test
    void countsWhoIsInPostOnTheDay() {
        Officer stays = inPost("H474", LAST, null);
        Officer leaves = inPost("H476", FIRST, LAST);
        officers.persist(
                stays, leaves, inPost("H474", LAST.plusDays(1), null), inPost("CAT", FIRST, LAST.minusDays(1)));

        assertThat(officers.countInPost(YEAR, LAST)).isEqualTo(2);
        assertThat(officers.inPost(YEAR, LAST))
                .extracting(EnteredRow::id)
                .containsExactlyInAnyOrder(stays.id(), leaves.id());
        assertThat(officers.countInPost(YEAR.unit("H474"), LAST)).isEqualTo(1);
        assertThat(officers.countInPost(YEAR.district("476"), LAST)).isEqualTo(1);
        assertThat(officers.countInPost(YEAR, LAST.plusDays(1))).isEqualTo(2);
    }

    @Test
    void countsAnOfficerOnceWhoAttendedTwice() {
        Officer twice = inPost("H474", FIRST, null);
        Officer before = inPost("H474", FIRST, null);
        Officer gone = inPost("H476", FIRST, LAST.minusDays(1));
        officers.persist(twice, before, gone);
        classes.persist(attended(FIRST, twice, gone), attended(LAST, twice), attended(FIRST.minusDays(1), before));

        assertThat(officers.countTrained(YEAR, LAST)).isEqualTo(1);
        assertThat(officers.trained(YEAR, LAST))
                .singleElement()
                .satisfies(row -> assertThat(row.id()).isEqualTo(twice.id()))
                .satisfies(row -> assertThat(row.toString()).doesNotContain(TrainingFixture.NAME))
                .satisfies(
                        row -> assertThat(row.dimensions()).isEqualTo(Map.of("LEVEL", "DISTRICT", "DISTRICT", "474")));
        assertThat(officers.countTrained(YEAR.unit("H476"), LAST)).isZero();
    }

    private static TrainingClass attended(LocalDate on, Officer... who) {
        TrainingClass held = held("SLDTBXH", on, null);
        held.attend(List.of(who).stream().map(Officer::id).toList());
        return held;
    }

    @Test
    void listsTheClassesOfTheTime() {
        TrainingClass latest = held("SLDTBXH", LAST, null);
        classes.persist(held("H474", FIRST, 12), latest, held("SLDTBXH", LAST.plusDays(1), 12));

        assertThat(classes.held(YEAR)).hasSize(2).first().satisfies(row -> assertThat(row.id())
                .isEqualTo(latest.id()));
        assertThat(classes.held(YEAR.unit("H474")))
                .extracting(EnteredRow::dimensions)
                .containsExactly(Map.of("TOPIC", "ORGANISATION", "LEVEL", "DISTRICT"));
    }
}
