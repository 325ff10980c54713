package vn.lanhmanh.inspection.visit.part;

import java.util.UUID;

import vn.lanhmanh.inspection.team.Team;
import vn.lanhmanh.platform.web.Refusal;

/**
 * Who records something in an inspection.
 *
 * @param agencyCode the agency that the account acts for, null for none
 * @param standIn whether it may act in place of the other agencies as well
 * @param fieldVisit whether it hands in what the whole team recorded on one device
 * @param reason why it acts in place of another agency, null for none given
 */
record Hand(UUID account, String agencyCode, boolean standIn, boolean fieldVisit, String reason) {

    /**
     * Why it acts in place of the agency, null where it is the agency's own.
     *
     * @throws Refusal {@code part-of-another-agency} (403) or {@code stand-in-needs-reason} (422)
     */
    String inPlaceOf(String agency) {
        if (agency.equals(agencyCode)) {
            return null;
        }
        if (!standIn) {
            throw Refusal.forbidden("part-of-another-agency");
        }
        if (reason == null || reason.isBlank()) {
            throw Refusal.unprocessable("stand-in-needs-reason")
                    .basis(Team.CIRCULAR)
                    .field("reason");
        }
        return reason;
    }

    /**
     * Whether what the agency itself has recorded is out of its reach: a device sends what nobody else recorded. An answer
     * of which nobody kept who gave it counts as the agency's.
     */
    boolean leavesAlone(Answers.Recorded earlier, boolean answered) {
        return fieldVisit && (earlier == null ? answered : earlier.standInReason() == null);
    }

    /** Never the words, should the record ever meet a log. */
    @Override
    public String toString() {
        return "Hand[" + agencyCode + "]";
    }
}
