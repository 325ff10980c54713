package vn.lanhmanh.inspection.visit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import vn.lanhmanh.inspection.caseoutcome.CaseOutcome;
import vn.lanhmanh.inspection.ground.UnscheduledGround;
import vn.lanhmanh.inspection.violation.Finding;
import vn.lanhmanh.inspection.violation.ProhibitedAct;
import vn.lanhmanh.inspection.visit.assignment.Assignment;
import vn.lanhmanh.inspection.visit.assignment.InspectionType;
import vn.lanhmanh.inspection.visit.assignment.Officers;
import vn.lanhmanh.inspection.visit.assignment.Sector;
import vn.lanhmanh.inspection.visit.assignment.SectorDecision;
import vn.lanhmanh.inspection.visit.assignment.Subject;
import vn.lanhmanh.inspection.visit.correction.Correction;
import vn.lanhmanh.inspection.visit.correction.CorrectionResource.CorrectionView;
import vn.lanhmanh.inspection.visit.minutes.Minutes;
import vn.lanhmanh.inspection.visit.minutes.Result;
import vn.lanhmanh.inspection.visit.minutes.Result.InspectionOutcome;
import vn.lanhmanh.inspection.visit.minutes.Result.Witnesses;
import vn.lanhmanh.inspection.visit.minutes.Signature;
import vn.lanhmanh.inspection.visit.presence.PresenceChange;
import vn.lanhmanh.platform.web.Versioned;

/**
 * An inspection as callers see it.
 *
 * @param unannounced whether it was a secret of its team until it started
 * @param recordedBy the account that entered the decision of an unscheduled one, absent where that was not kept
 * @param recordedByLeader whether it is that of the leader who decided
 * @param conclusion what came of it as corrections leave it, absent until completed
 * @param minutesConclusion what the minutes say of it, absent until completed
 * @param minutesNumber number in the register of {@code minutesYear} of the team or the agency; absent until completed
 * @param presentMemberIds like findings and case outcomes, only when a single inspection is shown
 * @param presenceChanges who was recorded as present before that was corrected, the first one first; only when a single
 *     inspection is shown
 * @param corrections what was added beside the completed minutes, in that order; only when a single one is shown
 * @param checklistCode the checklist it uses, absent for none
 * @param caseOutcomes what became of the cases it opened
 * @param warnings what the decision should know of, only in its answer; NO_CHECKLIST once a team has inspected without
 *     one
 */
public record InspectionView(
        UUID id,
        long version,
        InspectionType type,
        InspectionState state,
        UUID teamId,
        UUID slotId,
        UUID establishmentId,
        String establishmentKind,
        String communeCode,
        String districtCode,
        LocalDate plannedOn,
        boolean unannounced,
        UnscheduledGround ground,
        UUID recordedBy,
        Boolean recordedByLeader,
        SectorView sector,
        UUID followUpOf,
        Instant startedAt,
        List<UUID> presentMemberIds,
        List<PresenceChange> presenceChanges,
        List<FindingView> findings,
        LocalDate completedOn,
        InspectionOutcome outcome,
        Conclusion conclusion,
        Conclusion minutesConclusion,
        String outcomeReason,
        List<Witnesses> outcomeWitnesses,
        String recommendations,
        Signature signature,
        Integer minutesYear,
        Integer minutesNumber,
        List<CorrectionView> corrections,
        String cancelReason,
        String checklistCode,
        List<CaseOutcomeView> caseOutcomes,
        List<DecisionWarning> warnings)
        implements Versioned {

    public enum Conclusion {
        INSPECTED_WITHOUT_FINDINGS,
        INSPECTED_WITH_FINDINGS,
        ACCESS_REFUSED,
        ESTABLISHMENT_CLOSED,
        NOT_POSSIBLE;

        private static Conclusion of(InspectionOutcome outcome, List<Finding> findings) {
            return switch (outcome) {
                case INSPECTED -> findings.isEmpty() ? INSPECTED_WITHOUT_FINDINGS : INSPECTED_WITH_FINDINGS;
                case ACCESS_REFUSED -> ACCESS_REFUSED;
                case ESTABLISHMENT_CLOSED -> ESTABLISHMENT_CLOSED;
                case NOT_POSSIBLE -> NOT_POSSIBLE;
            };
        }
    }

    /**
     * An agency that inspects on its own.
     *
     * @param officers who took part, by title and number; absent before the start
     */
    public record SectorView(
            String agencyCode, Sector sector, String decisionNumber, LocalDate decidedOn, List<Officers> officers) {

        static SectorView of(Inspection inspection) {
            SectorDecision decision = inspection.occasion().sector();
            return decision == null
                    ? null
                    : new SectorView(
                            inspection.crew().sectorAgency(),
                            decision.sector(),
                            decision.decisionNumber(),
                            decision.decidedOn(),
                            inspection.presence().officers());
        }
    }

    /**
     * A violation that was found.
     *
     * @param addedByAnnex the annex whose correction added it, absent for what the minutes say
     * @param withdrawnByAnnex the annex whose correction withdrew it, absent while it stands
     */
    public record FindingView(
            UUID id,
            String violationCode,
            String description,
            ProhibitedAct prohibitedAct,
            Integer addedByAnnex,
            Integer withdrawnByAnnex) {

        static FindingView from(Finding finding) {
            return new FindingView(
                    finding.id(),
                    finding.violationCode(),
                    finding.description(),
                    finding.prohibitedAct(),
                    finding.addedByCorrection(),
                    finding.withdrawnByCorrection());
        }
    }

    /**
     * A case that the findings opened.
     *
     * @param state OPENED, ADMINISTRATIVE, CRIMINAL or CONCLUDED
     * @param outcome how it was concluded, absent before
     */
    public record CaseOutcomeView(UUID caseId, String state, String outcome) {

        static CaseOutcomeView from(CaseOutcome heard) {
            return new CaseOutcomeView(heard.caseId(), heard.state(), heard.outcome());
        }
    }

    /**
     * What the decision should know of.
     *
     * @param code SHIFTED for a day outside the window of the slot, OVERLAPS_OTHER_TEAM, or PLANNED_TWICE_A_YEAR for an
     *     enterprise that was inspected in the year already; NO_CHECKLIST
     * @param about month or quarter of the slot; or code of the establishment, level of the other team or its agency,
     *     and month or quarter; absent for NO_CHECKLIST
     * @param source where the limit comes from
     */
    public record DecisionWarning(String code, String about, String source) {}

    static InspectionView row(Inspection inspection) {
        return view(inspection, null, null, null, null, null, null);
    }

    static InspectionView whole(
            Inspection inspection,
            List<Correction> corrections,
            List<CaseOutcome> heard,
            List<DecisionWarning> warnings) {
        return view(
                inspection,
                inspection.presence().members().stream().sorted().toList(),
                inspection.presence().changes(),
                inspection.findings().stream().map(FindingView::from).toList(),
                CorrectionView.all(inspection, corrections),
                heard.stream().map(CaseOutcomeView::from).toList(),
                warnings);
    }

    private static InspectionView view(
            Inspection inspection,
            List<UUID> present,
            List<PresenceChange> presenceChanges,
            List<FindingView> findings,
            List<CorrectionView> corrections,
            List<CaseOutcomeView> cases,
            List<DecisionWarning> warnings) {
        Subject subject = inspection.subject();
        Optional<Minutes> minutes = Optional.ofNullable(inspection.minutes());
        return new InspectionView(
                inspection.id(),
                inspection.version(),
                inspection.occasion().type(),
                inspection.state(),
                inspection.crew().teamId(),
                inspection.occasion().slotId(),
                subject.establishmentId(),
                subject.establishmentKind(),
                subject.communeCode(),
                subject.districtCode(),
                inspection.plannedOn(),
                inspection.occasion().unannounced(),
                inspection.occasion().ground(),
                inspection.entry().map(Assignment.Entry::recordedBy).orElse(null),
                inspection.entry().map(Assignment.Entry::recordedByLeader).orElse(null),
                SectorView.of(inspection),
                inspection.occasion().followUpOf(),
                inspection.startedAt(),
                present,
                presenceChanges,
                findings,
                minutes.map(Minutes::completedOn).orElse(null),
                minutes.map(Minutes::outcome).orElse(null),
                minutes.map(Minutes::outcome)
                        .map(outcome -> Conclusion.of(outcome, Finding.standing(inspection.findings())))
                        .orElse(null),
                minutes.map(Minutes::outcome)
                        .map(outcome -> Conclusion.of(outcome, Finding.inMinutes(inspection.findings())))
                        .orElse(null),
                minutes.map(Minutes::result).map(Result::reason).orElse(null),
                minutes.map(Minutes::result).map(Result::witnesses).orElse(null),
                minutes.map(Minutes::recommendations).orElse(null),
                minutes.map(Minutes::signature).orElse(null),
                minutes.map(Minutes::year).orElse(null),
                minutes.map(Minutes::number).orElse(null),
                corrections,
                inspection.cancelReason(),
                inspection.checklistCode(),
                cases,
                warnings);
    }
}
