package vn.lanhmanh.reporting.activity;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.quarkus.test.TestTransaction;
import io.quarkus.test.junit.QuarkusTest;

import vn.lanhmanh.reporting.activity.Activity.InterventionKind;
import vn.lanhmanh.reporting.activity.Activity.Kind;
import vn.lanhmanh.reporting.activity.ActivityFigures.Measure;
import vn.lanhmanh.reporting.entered.EnteredRow;
import vn.lanhmanh.reporting.entered.Scope;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lanhmanh.reporting.activity.ActivityFixture.DIEN_HUONG;
import static vn.lanhmanh.reporting.activity.ActivityFixture.HUE;
import static vn.lanhmanh.reporting.activity.ActivityFixture.PHONG_DIEN;
import static vn.lanhmanh.reporting.activity.ActivityFixture.TAY_LOC;
import static vn.lanhmanh.reporting.activity.ActivityFixture.THUAN_LOC;
import static vn.lanhmanh.reporting.activity.ActivityFixture.districtPlan;
import static vn.lanhmanh.reporting.activity.ActivityFixture.intervention;
import static vn.lanhmanh.reporting.activity.ActivityFixture.lasting;
import static vn.lanhmanh.reporting.activity.ActivityFixture.session;

/** Counts in a year that no other test enters anything for; each test takes its entries back. */
@QuarkusTest
@TestTransaction
class ActivityFiguresTest {

    private static final LocalDate FIRST = LocalDate.of(2015, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2015, 6, 30);
    private static final Scope HALF_YEAR = Scope.of(FIRST, LAST);

    @Inject
    ActivityFigures figures;

    @Test
    void countsACommuneOnceHoweverManySessionsItHad() {
        figures.persist(
                session(FIRST, HUE, TAY_LOC, 30, 200),
                session(LAST, HUE, TAY_LOC, 20, 100),
                session(LAST, HUE, THUAN_LOC, 10, 50),
                session(LAST, PHONG_DIEN, DIEN_HUONG, 1, 2),
                session(LAST, HUE, null, 5, 5),
                session(LAST.plusDays(1), HUE, "19759", 9, 9));

        assertThat(figures.communesReached(HALF_YEAR)).containsExactly(TAY_LOC, THUAN_LOC, DIEN_HUONG);
        assertThat(figures.communesReachedRows(HALF_YEAR)).hasSize(4);
        assertThat(figures.communesReached(HALF_YEAR.district(HUE))).containsExactly(TAY_LOC, THUAN_LOC);
        assertThat(figures.residentsReached(HALF_YEAR)).isEqualTo(357);
        assertThat(figures.residentsReached(HALF_YEAR.unit("H476"))).isEqualTo(2);
        assertThat(figures.residentsReached(HALF_YEAR.unit("CAT"))).isZero();
    }

    @Test
    void addsUpToTheRowsThatAFigureOpensDownTo() {
        figures.persist(session(FIRST, HUE, TAY_LOC, 30, 200), session(LAST, HUE, THUAN_LOC, 12, 50));

        for (Measure measure : Measure.values()) {
            List<EnteredRow> rows = figures.rows(Kind.COMMUNICATION, measure, HALF_YEAR);
            assertThat(rows.stream().mapToLong(EnteredRow::value).sum())
                    .isEqualTo(figures.total(Kind.COMMUNICATION, measure, HALF_YEAR))
                    .isPositive();
        }
        EnteredRow latest =
                figures.rows(Kind.COMMUNICATION, Measure.ATTENDANTS, HALF_YEAR).get(0);
        assertThat(latest.on()).isEqualTo(LAST);
        assertThat(latest.value()).isEqualTo(12);
        assertThat(latest.dimensions())
                .isEqualTo(
                        Map.of("FORM", "CONFERENCE", "TARGET_GROUP", "WORKERS", "DISTRICT", HUE, "COMMUNE", THUAN_LOC));
    }

    @Test
    void countsADistrictWhosePlanIsCarriedOut() {
        figures.persist(
                districtPlan(FIRST, HUE, true),
                districtPlan(LAST, HUE, true),
                districtPlan(FIRST, PHONG_DIEN, false),
                districtPlan(FIRST.minusDays(1), "477", true));

        assertThat(figures.districtsWithExecutedPlan(HALF_YEAR)).containsExactly(HUE);
        assertThat(figures.executedPlanRows(HALF_YEAR))
                .extracting(row -> row.dimensions().get("PROGRAMME"))
                .containsExactly("EMPLOYMENT HIV_AIDS", "EMPLOYMENT HIV_AIDS");
    }

    @Test
    void needsBothKindsOfInterventionUnderWayInTheTime() {
        figures.persist(
                intervention(InterventionKind.HIV_HARM_REDUCTION, FIRST.minusDays(9), FIRST, HUE),
                intervention(InterventionKind.GBV_PREVENTION, LAST, null, HUE),
                intervention(InterventionKind.HIV_HARM_REDUCTION, FIRST, null, PHONG_DIEN),
                intervention(InterventionKind.GBV_PREVENTION, FIRST.minusDays(1), null, PHONG_DIEN));

        assertThat(figures.districtsWithBothInterventions(HALF_YEAR)).containsExactly(HUE);
        assertThat(figures.districtsWithIntervention(InterventionKind.HIV_HARM_REDUCTION, HALF_YEAR))
                .containsExactly(HUE, PHONG_DIEN);
        assertThat(figures.interventionRows(null, HALF_YEAR)).hasSize(3);
        assertThat(figures.harmReductionRows(HALF_YEAR))
                .extracting(EnteredRow::value)
                .containsExactly(40L);
    }

    @Test
    void maintainsAModelUntilItsLastDay() {
        figures.persist(
                new Activity("SLDTBXH", lasting(Kind.MODEL, null, FIRST.minusYears(1), null, HUE)),
                new Activity("SLDTBXH", lasting(Kind.MODEL, null, FIRST.minusYears(1), FIRST, HUE)),
                new Activity("SLDTBXH", lasting(Kind.MODEL, null, FIRST.minusYears(1), FIRST.minusDays(1), HUE)),
                new Activity("SLDTBXH", lasting(Kind.MODEL, null, LAST.plusDays(1), null, HUE)));

        assertThat(figures.modelRows(HALF_YEAR)).hasSize(2);
    }
}
