package vn.lanhmanh.inspection.visit.minutes;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;

import vn.lanhmanh.inspection.RealParts;
import vn.lanhmanh.inspection.establishment.EstablishmentFixture;
import vn.lanhmanh.inspection.team.TeamFixture;
import vn.lanhmanh.inspection.team.TeamFixture.SeatedTeam;
import vn.lanhmanh.inspection.visit.Inspection;
import vn.lanhmanh.inspection.visit.InspectionFixture;
import vn.lanhmanh.inspection.visit.InspectionState;
import vn.lanhmanh.inspection.visit.Inspections;
import vn.lanhmanh.inspection.visit.part.ChecklistUses;
import vn.lanhmanh.inspection.writtenreport.WrittenReports;
import vn.lanhmanh.platform.web.Refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static vn.lanhmanh.inspection.establishment.EstablishmentFixture.PHU_HIEP;

/** A site may ask for a checklist; by default it is a warning alone. */
@QuarkusTest
@RealParts
class ChecklistRequiredTest {

    private static final LocalDate DAY = LocalDate.of(2020, 6, 15);

    @Inject
    Inspections inspections;

    @Inject
    ChecklistUses checklists;

    @Inject
    WrittenReports reports;

    @Inject
    Event<ComingMinutes> comings;

    private String id;

    @BeforeEach
    void begin() {
        SeatedTeam team = TeamFixture.provincial();
        id = InspectionFixture.requested(team, EstablishmentFixture.registered(PHU_HIEP));
        InspectionFixture.start(id, team.members());
    }

    private InspectionState completed(Result result) {
        var strict = new MinutesRegister(inspections, checklists, reports, comings, () -> true);
        QuarkusTransaction.begin();
        try {
            Inspection inspection = inspections.findById(UUID.fromString(id));
            var end = new Minutes.Ending(DAY, DAY, result, null, null);
            strict.complete(inspection, (members, day) -> {}, end, () -> {});
            return inspection.state();
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    @Test
    void refusesATeamThatUsedNoneWhereTheSiteAsksForOne() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> completed(Result.inspected()))
                .satisfies(refusal -> {
                    assertThat(refusal.key()).isEqualTo("checklist-missing");
                    assertThat(refusal.status()).isEqualTo(409);
                    assertThat(refusal.legalBasis()).isEmpty();
                });
    }

    @Test
    void asksForNoneBehindAClosedDoor() {
        var refused = new Result(Result.InspectionOutcome.ACCESS_REFUSED, "không cho vào", null);

        assertThat(completed(refused)).isEqualTo(InspectionState.COMPLETED);
    }
}
