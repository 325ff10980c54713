package vn.lanhmanh.reporting.hearing;

import java.time.LocalDate;
import java.util.UUID;

/** What other services tell, each with the fields that figures are counted from; what it does not name is passed over. */
sealed interface Told
        permits InspectionTold.Establishment,
                InspectionTold.Programme,
                InspectionTold.Inspection,
                InspectionTold.Violation,
                InspectionTold.ViolationWithdrawn,
                RemedyTold,
                TeamTold,
                CaseTold.Tip,
                CaseTold.Case,
                CaseTold.Classified,
                CaseTold.Concluded,
                CaseTold.Suspect,
                CaseTold.SuspectCleared,
                CaseTold.Minutes,
                RingTold.Discovered,
                RingTold.Concluded,
                SanctionTold.Issued,
                SanctionTold.Executed,
                SanctionTold.Annulled,
                ProtectionTold.Opened,
                ProtectionTold.Started {

    /** What it is counted as. */
    HeardFact.Kind what();

    /** What it happened to. */
    UUID subject();

    /** The case, ring or inspection it belongs to; null for none. */
    default UUID parent() {
        return null;
    }

    /** The day that puts it in a period. */
    LocalDate day();

    String districtCode();

    default String communeCode() {
        return null;
    }
}
