package vn.lanhmanh.inspection.visit.correction;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import vn.lanhmanh.inspection.visit.InspectionResource.FindingRequest;
import vn.lanhmanh.platform.web.Refusal;

/**
 * What a correction finds otherwise than the minutes; what is described otherwise is in its text alone.
 *
 * @param added violations that were not recorded, in this order
 * @param withdrawn findings that are none
 */
public record OtherFindings(List<FindingRequest> added, Set<UUID> withdrawn) {

    /** Refuses {@code not-about-findings} (422) beside the text of another part of the minutes. */
    void requireFittingTo(Correction.Content content) {
        boolean about = content.part().filter(MinutesPart.FINDINGS::equals).isPresent();
        if (!about && !(added.isEmpty() && withdrawn.isEmpty())) {
            throw Refusal.unprocessable("not-about-findings").field("subject");
        }
    }
}
