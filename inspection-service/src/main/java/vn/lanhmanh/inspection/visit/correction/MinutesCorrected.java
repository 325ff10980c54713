package vn.lanhmanh.inspection.visit.correction;

import java.util.List;

import vn.lanhmanh.inspection.violation.Finding;
import vn.lanhmanh.inspection.visit.Inspection;

/** A correction was added beside the minutes of an inspection, within the transaction that does so. */
public record MinutesCorrected(Inspection inspection, Correction correction) {

    /** The findings it added, in their order. */
    public List<Finding> added() {
        return Finding.addedBy(inspection.findings(), correction.number());
    }

    public List<Finding> withdrawn() {
        return Finding.withdrawnBy(inspection.findings(), correction.number());
    }
}
