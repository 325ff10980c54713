package vn.lanhmanh.inspection.programme.proposal;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import vn.lanhmanh.inspection.risk.RiskScore;

/**
 * An establishment chosen for a window, by the proposal or by the team's leader.
 *
 * @param why QUOTA or RANK with its numbers, null when chosen by hand
 * @param unannounced whether only the team and its approver may know of it
 */
public record Choice(UUID establishmentId, Window window, RiskScore risk, String why, boolean unannounced) {

    /** Codes and values, such as {@code KIND 30 KARAOKE}. */
    public List<String> reasons() {
        var reasons = new ArrayList<String>();
        if (why != null) {
            reasons.add(why);
        }
        risk.parts().forEach(part -> reasons.add(part.name() + " " + part.points() + " " + part.why()));
        return reasons;
    }
}
