package vn.lanhmanh.inspection.programme;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import vn.lanhmanh.inspection.establishment.Establishment;
import vn.lanhmanh.inspection.establishment.EstablishmentKind;
import vn.lanhmanh.inspection.programme.achievement.Progress;
import vn.lanhmanh.inspection.programme.overlap.Warnings.Warning;
import vn.lanhmanh.inspection.risk.RiskScore;
import vn.lanhmanh.platform.web.Versioned;

/**
 * A programme as the caller may see it: unannounced slots are left out for all but its team and its approver.
 *
 * @param number the version shown: 1, or more for an amendment
 * @param openVersion the number of the version that is drafted or submitted
 * @param reason why the version was made, for an amendment; like {@code returnReason} for who may know of all slots alone
 * @param slots only when a single programme is shown
 * @param counts of the slots shown
 * @param achieved distinct conditional businesses with a completed inspection by the team in the year
 * @param progress only when a single programme is shown
 */
public record ProgrammeView(
        UUID id,
        long version,
        UUID planId,
        int year,
        int target,
        UUID teamId,
        ProgrammeState state,
        LocalDate closedOn,
        int number,
        Integer openVersion,
        String reason,
        LocalDate approvedOn,
        String decisionNumber,
        String returnReason,
        List<SlotView> slots,
        Counts counts,
        long achieved,
        Progress progress)
        implements Versioned {

    /**
     * A slot.
     *
     * @param month 1 to 12, absent for a quarter
     * @param quarter 1 to 4, absent for a month
     * @param started whether its inspection has started
     * @param reasons QUOTA or RANK, then the parts of the risk: name, points and the codes and dates behind them
     * @param risk the scoring behind the choice, with its weights and its day
     * @param swappedFrom the establishment that was swapped out of the slot
     */
    public record SlotView(
            UUID id,
            UUID establishmentId,
            String code,
            EstablishmentKind kind,
            String districtCode,
            Integer month,
            Integer quarter,
            boolean unannounced,
            boolean started,
            int score,
            List<String> reasons,
            RiskScore risk,
            UUID swappedFrom,
            String swapReason,
            LocalDate swappedOn,
            List<Warning> warnings) {

        static SlotView from(Slot slot, Establishment establishment, boolean started, List<Warning> warnings) {
            return new SlotView(
                    slot.id(),
                    slot.establishmentId(),
                    establishment.code(),
                    establishment.particulars().kind(),
                    establishment.particulars().districtCode(),
                    slot.window().month(),
                    slot.window().quarter(),
                    slot.unannounced(),
                    started,
                    slot.score(),
                    slot.reasons(),
                    slot.risk(),
                    slot.swappedFrom(),
                    slot.swapReason(),
                    slot.swappedOn(),
                    warnings);
        }
    }

    /** How many slots there are. */
    public record Counts(
            long slots,
            Map<Integer, Long> byMonth,
            Map<Integer, Long> byQuarter,
            Map<EstablishmentKind, Long> byKind,
            Map<String, Long> byDistrict) {}

    /**
     * A version as it is shown.
     *
     * @param whole whether to who may know of all its slots: what was said of the version may name one
     */
    record Shown(ProgrammeVersion version, boolean whole) {

        String reason() {
            return whole ? version.reason() : null;
        }

        String returnReason() {
            return whole ? version.returnReason() : null;
        }
    }

    static ProgrammeView view(Programme programme, Shown shown, List<SlotView> slots, Counts counts, long achieved) {
        return new ProgrammeView(
                programme.id(),
                programme.version(),
                programme.planId(),
                programme.year(),
                programme.target(),
                programme.teamId(),
                programme.state(),
                programme.closedOn(),
                shown.version().number(),
                programme.openVersion().map(ProgrammeVersion::number).orElse(null),
                shown.reason(),
                shown.version().approvedOn(),
                shown.version().decisionNumber(),
                shown.returnReason(),
                slots,
                counts,
                achieved,
                null);
    }

    ProgrammeView with(Progress figures) {
        return new ProgrammeView(
                id,
                version,
                planId,
                year,
                target,
                teamId,
                state,
                closedOn,
                number,
                openVersion,
                reason,
                approvedOn,
                decisionNumber,
                returnReason,
                slots,
                counts,
                achieved,
                figures);
    }
}
