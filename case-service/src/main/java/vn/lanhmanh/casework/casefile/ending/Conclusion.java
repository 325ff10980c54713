package vn.lanhmanh.casework.casefile.ending;

import java.time.LocalDate;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import vn.lanhmanh.platform.web.Refusal;

/**
 * The end of a case.
 *
 * @param reason one of the outcome's own reasons, null where it has none
 * @param note sealed
 */
@Embeddable
public record Conclusion(
        @Enumerated(EnumType.STRING) @Column(name = "outcome") Outcome outcome,
        @Enumerated(EnumType.STRING) @Column(name = "outcome_reason") Outcome.Reason reason,
        @Column(name = "conclusion_note") byte[] note,
        @Column(name = "concluded_on") LocalDate on) {

    private static final String TRANSFER = "Điều 62 Luật Xử lý vi phạm hành chính";
    private static final String NO_SANCTION = "Khoản 1 Điều 65 Luật Xử lý vi phạm hành chính";

    /** The sanctions of a case that stand: drafts nobody has decided on, and decisions. */
    @Embeddable
    public record Tally(@Column(name = "open_drafts") int openDrafts, @Column(name = "issued_sanctions") int issued) {

        public static final Tally NONE = new Tally(0, 0);

        public Tally afterDraft() {
            return new Tally(openDrafts + 1, issued);
        }

        public Tally afterIssue() {
            return new Tally(openDrafts - 1, issued + 1);
        }

        public Tally afterAnnulment(boolean ofDraft) {
            return ofDraft ? new Tally(openDrafts - 1, issued) : new Tally(openDrafts, issued - 1);
        }

        public boolean empty() {
            return openDrafts + issued == 0;
        }
    }

    /** What the deadlines of the case say on that day. */
    public record Clocks(boolean decisionRuns, boolean decisionLapsed, boolean limitationLapsed) {}

    /**
     * Refuses an end that the case has not lawfully come to.
     *
     * @param criminal whether there are signs of a crime
     * @param transferred whether the file was sent to the criminal bodies
     */
    public void check(boolean criminal, boolean transferred, Tally sanctions, Clocks clocks) {
        if (!outcome.takes(reason)) {
            throw Refusal.unprocessable("reason-does-not-fit", outcome)
                    .basis(NO_SANCTION)
                    .field("reason");
        }
        if (criminal && outcome != Outcome.TRANSFERRED) {
            throw Refusal.conflict("must-be-transferred").basis(TRANSFER);
        }
        switch (outcome) {
            case SANCTIONED -> checkSanctioned(sanctions, clocks);
            case TRANSFERRED -> checkTransferred(transferred);
            default -> checkNobodySanctioned(sanctions, clocks);
        }
    }

    private static void checkSanctioned(Tally sanctions, Clocks clocks) {
        if (sanctions.issued() == 0) {
            throw Refusal.conflict("no-sanction-issued");
        }
        if (sanctions.openDrafts() > 0 || clocks.decisionRuns()) {
            throw Refusal.conflict("decisions-open");
        }
    }

    private static void checkTransferred(boolean transferred) {
        if (!transferred) {
            throw Refusal.conflict("no-transfer").basis(TRANSFER);
        }
    }

    /** Drafts are left behind only when they can never be issued any more. */
    private void checkNobodySanctioned(Tally sanctions, Clocks clocks) {
        if (sanctions.issued() > 0) {
            throw Refusal.conflict("sanctions-issued");
        }
        boolean lapsed = clocks.decisionLapsed() || clocks.limitationLapsed();
        if (sanctions.openDrafts() > 0 && (!lapsed || clocks.decisionRuns())) {
            throw Refusal.conflict("decisions-open");
        }
        if ((reason == Outcome.Reason.DEADLINE_LAPSED && !clocks.decisionLapsed())
                || (reason == Outcome.Reason.LIMITATION_LAPSED && !clocks.limitationLapsed())) {
            throw Refusal.unprocessable("not-lapsed").basis(NO_SANCTION).field("reason");
        }
    }
}
