package vn.lanhmanh.casework.casefile;

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

    /** What the deadlines of the case say on that day. */
    record Clocks(boolean decisionRuns, boolean decisionLapsed, boolean limitationLapsed) {}

    /** Refuses an end that the case has not lawfully come to. */
    void check(CaseFile file, Clocks clocks) {
        if (!outcome.takes(reason)) {
            throw Refusal.unprocessable("reason-does-not-fit", outcome)
                    .basis("Khoản 1 Điều 65 Luật Xử lý vi phạm hành chính")
                    .field("reason");
        }
        if (file.state() == CaseFile.State.CRIMINAL && outcome != Outcome.TRANSFERRED) {
            throw Refusal.conflict("must-be-transferred").basis("Điều 62 Luật Xử lý vi phạm hành chính");
        }
        switch (outcome) {
            case SANCTIONED -> checkSanctioned(file, clocks);
            case TRANSFERRED -> checkTransferred(file);
            default -> checkNobodySanctioned(file, clocks);
        }
    }

    private static void checkSanctioned(CaseFile file, Clocks clocks) {
        if (file.issuedSanctions() == 0) {
            throw Refusal.conflict("no-sanction-issued");
        }
        if (file.openDrafts() > 0 || clocks.decisionRuns()) {
            throw Refusal.conflict("decisions-open");
        }
    }

    private static void checkTransferred(CaseFile file) {
        if (file.transfer() == null) {
            throw Refusal.conflict("no-transfer").basis("Điều 62 Luật Xử lý vi phạm hành chính");
        }
    }

    private void checkNobodySanctioned(CaseFile file, Clocks clocks) {
        if (file.issuedSanctions() > 0) {
            throw Refusal.conflict("sanctions-issued");
        }
        boolean lapsed = clocks.decisionLapsed() || clocks.limitationLapsed();
        if (file.openDrafts() > 0 && !lapsed) {
            throw Refusal.conflict("decisions-open");
        }
        if ((reason == Outcome.Reason.DEADLINE_LAPSED && !clocks.decisionLapsed())
                || (reason == Outcome.Reason.LIMITATION_LAPSED && !clocks.limitationLapsed())) {
            throw Refusal.unprocessable("not-lapsed")
                    .basis("Khoản 1 Điều 65 Luật Xử lý vi phạm hành chính")
                    .field("reason");
        }
    }
}
