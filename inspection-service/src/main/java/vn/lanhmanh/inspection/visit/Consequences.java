package vn.lanhmanh.inspection.visit;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import vn.lanhmanh.inspection.establishment.Establishments;
import vn.lanhmanh.inspection.ground.Ground;
import vn.lanhmanh.inspection.ground.Grounds;
import vn.lanhmanh.inspection.ground.UnscheduledGround;
import vn.lanhmanh.inspection.office.Office;
import vn.lanhmanh.inspection.programme.achievement.Achievements;
import vn.lanhmanh.inspection.risk.RiskRegister;
import vn.lanhmanh.inspection.violation.Finding;
import vn.lanhmanh.inspection.visit.assignment.Subject;
import vn.lanhmanh.inspection.visit.correction.MinutesCorrected;
import vn.lanhmanh.inspection.visit.minutes.Minutes;
import vn.lanhmanh.inspection.visit.minutes.Result.InspectionOutcome;
import vn.lanhmanh.platform.access.AreaLimit;
import vn.lanhmanh.platform.web.Refusal;

/** What an inspection means for the rest of the service: its tip, the risk of the establishment, the target. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class Consequences {

    private final Grounds grounds;
    private final RiskRegister risks;
    private final Achievements achievements;
    private final Establishments establishments;
    private final Office office;

    Consequences(
            Grounds grounds,
            RiskRegister risks,
            Achievements achievements,
            Establishments establishments,
            Office office) {
        this.grounds = grounds;
        this.risks = risks;
        this.achievements = achievements;
        this.establishments = establishments;
        this.office = office;
    }

    /**
     * An inspection that rests on a tip claims it; one nobody verified is {@code unknown-ground} (422).
     *
     * @param ownTeams the teams whose secret claims the caller may know of
     */
    void ofDecision(Inspection inspection, Set<UUID> ownTeams) {
        Subject subject = inspection.subject();
        tip(inspection, office.reach())
                .ifPresent(ground -> ground.claim(
                        new Ground.Claim(inspection.id(), inspection.crew().teamId(), inspection.secret()),
                        subject.establishmentId(),
                        subject.communeCode(),
                        ownTeams));
    }

    private Optional<Ground> tip(Inspection inspection, AreaLimit area) {
        return inspection
                .occasion()
                .lawfulGround()
                .map(UnscheduledGround::tipId)
                .map(tipId -> grounds.toUse(area, tipId).orElseThrow(() -> Refusal.unprocessable("unknown-ground")
                        .field("ground.tipId")));
    }

    /** Now everybody may know that the inspection rests on its tip, and no other may. */
    void ofStart(Inspection inspection) {
        claimed(inspection).ifPresent(ground -> ground.use(inspection.id()));
    }

    /** The tip that the inspection has claimed, wherever a merger has taken what it is about since. */
    private Optional<Ground> claimed(Inspection inspection) {
        return tip(inspection, AreaLimit.EVERYWHERE);
    }

    void ofCompletion(Inspection inspection, Minutes.Ending end) {
        Subject subject = inspection.subject();
        UUID standing = establishments.standingFor(subject.establishmentId());
        boolean inspected = end.result().outcome() == InspectionOutcome.INSPECTED;
        if (inspected) {
            establishments.inspected(standing, end.completedOn());
        }
        if (inspected && subject.conditionalBusiness() && inspection.crew().teamId() != null) {
            achievements.note(inspection.id(), inspection.crew().teamId(), end.completedOn(), standing);
        }
        risks.visited(standing, end.completedOn(), inspected, ids(inspection.findings()));
    }

    private static List<UUID> ids(List<Finding> findings) {
        return findings.stream().map(Finding::id).toList();
    }

    /** The target counts who was inspected, whatever was found; the risk counts what was found. */
    void ofCorrection(@Observes MinutesCorrected minutes) {
        if (minutes.added().isEmpty() && minutes.withdrawn().isEmpty()) {
            return;
        }
        Inspection inspection = minutes.inspection();
        UUID standing = establishments.standingFor(inspection.subject().establishmentId());
        LocalDate foundOn = inspection.minutes().completedOn();
        risks.visited(standing, foundOn, false, ids(minutes.added()));
        risks.withdrawn(
                standing,
                foundOn,
                ids(minutes.withdrawn()),
                minutes.correction().recordedOn());
    }

    void ofCancellation(Inspection inspection) {
        claimed(inspection).ifPresent(ground -> ground.release(inspection.id()));
    }
}
