package vn.lanhmanh.inspection.programme;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import vn.lanhmanh.platform.web.Versioned;

/**
 * A programme as its team and the chair see it.
 *
 * @param slots only when a single programme is shown
 * @param achieved distinct conditional businesses with a completed inspection by the team in the year
 */
public record ProgrammeView(
        UUID id,
        long version,
        UUID planId,
        int year,
        int target,
        UUID teamId,
        ProgrammeState state,
        LocalDate approvedOn,
        String decisionNumber,
        String returnReason,
        List<SlotView> slots,
        long achieved)
        implements Versioned {

    /**
     * A slot.
     *
     * @param reasons QUOTA or RANK, then the parts of the risk: name, points and the codes and dates behind them
     */
    public record SlotView(UUID id, UUID establishmentId, int month, int score, List<String> reasons) {

        static SlotView from(Slot slot) {
            Slot.Choice is = slot.choice();
            return new SlotView(slot.id(), is.establishmentId(), is.month(), is.score(), is.reasons());
        }
    }

    static ProgrammeView row(Programme programme, long achieved) {
        return view(programme, null, achieved);
    }

    static ProgrammeView whole(Programme programme, long achieved) {
        return view(programme, programme.slots().stream().map(SlotView::from).toList(), achieved);
    }

    private static ProgrammeView view(Programme programme, List<SlotView> slots, long achieved) {
        return new ProgrammeView(
                programme.id(),
                programme.version(),
                programme.planId(),
                programme.year(),
                programme.target(),
                programme.teamId(),
                programme.state(),
                programme.approvedOn(),
                programme.decisionNumber(),
                programme.returnReason(),
                slots,
                achieved);
    }
}
