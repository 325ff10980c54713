package vn.lanhmanh.reporting.hearing;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What other services tell, each with the fields that figures are counted from; what it does not name is passed over. */
sealed interface Told
        permits Told.Establishment,
                Told.Programme,
                Told.Inspection,
                Told.Violation,
                Told.Tip,
                Told.Case,
                Told.Classified,
                Told.Concluded,
                RingTold.Discovered,
                RingTold.Concluded,
                SanctionTold.Issued,
                SanctionTold.Executed {

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

    /** An establishment as it was from that day on. */
    record Establishment(
            UUID establishmentId,
            String kind,
            String communeCode,
            String districtCode,
            boolean conditionalBusiness,
            boolean atRisk,
            String state,
            LocalDate on,
            LocalDate reviewedOn,
            boolean hasCommitment,
            boolean hasSecurityCertificate)
            implements Told {

        @Override
        public HeardFact.Kind what() {
            return HeardFact.Kind.ESTABLISHMENT;
        }

        @Override
        public UUID subject() {
            return establishmentId;
        }

        @Override
        public LocalDate day() {
            return on;
        }
    }

    /** A programme of inspections came into force. */
    record Programme(UUID programmeId, UUID planId, int year, int target, int slots, LocalDate approvedOn)
            implements Told {

        @Override
        public HeardFact.Kind what() {
            return HeardFact.Kind.PROGRAMME;
        }

        @Override
        public UUID subject() {
            return programmeId;
        }

        @Override
        public UUID parent() {
            return planId;
        }

        @Override
        public LocalDate day() {
            return approvedOn;
        }

        @Override
        public String districtCode() {
            return null;
        }
    }

    /** A visit of a team, ended. */
    record Inspection(
            UUID inspectionId,
            UUID establishmentId,
            String establishmentKind,
            boolean conditionalBusiness,
            String communeCode,
            String districtCode,
            String teamLevel,
            String type,
            String groundKind,
            LocalDate completedOn,
            String outcome,
            int findings)
            implements Told {

        @Override
        public HeardFact.Kind what() {
            return HeardFact.Kind.INSPECTION;
        }

        @Override
        public UUID subject() {
            return inspectionId;
        }

        @Override
        public LocalDate day() {
            return completedOn;
        }
    }

    /** A violation found by a team. */
    record Violation(
            UUID inspectionId,
            UUID findingId,
            UUID establishmentId,
            String establishmentKind,
            String communeCode,
            String districtCode,
            String teamLevel,
            String violationCode,
            LocalDate foundOn)
            implements Told {

        @Override
        public HeardFact.Kind what() {
            return HeardFact.Kind.VIOLATION;
        }

        @Override
        public UUID subject() {
            return findingId;
        }

        @Override
        public UUID parent() {
            return inspectionId;
        }

        @Override
        public LocalDate day() {
            return foundOn;
        }
    }

    /** A tip, told once it is verified. */
    record Tip(
            UUID tipId,
            String kind,
            String channel,
            String communeCode,
            String districtCode,
            LocalDate receivedOn,
            LocalDate verifiedOn,
            boolean wellFounded)
            implements Told {

        @Override
        public HeardFact.Kind what() {
            return HeardFact.Kind.TIP;
        }

        @Override
        public UUID subject() {
            return tipId;
        }

        @Override
        public LocalDate day() {
            return receivedOn;
        }
    }

    /** A case, detected. */
    record Case(
            UUID caseId,
            String kind,
            String origin,
            String communeCode,
            String districtCode,
            String establishmentKind,
            UUID inspectionId,
            LocalDate detectedOn,
            List<String> flags)
            implements Told {

        @Override
        public HeardFact.Kind what() {
            return HeardFact.Kind.CASE;
        }

        @Override
        public UUID subject() {
            return caseId;
        }

        @Override
        public UUID parent() {
            return inspectionId;
        }

        @Override
        public LocalDate day() {
            return detectedOn;
        }
    }

    /** A case taken as administrative or criminal. */
    record Classified(UUID caseId, String as, LocalDate on, String districtCode) implements Told {

        @Override
        public HeardFact.Kind what() {
            return HeardFact.Kind.CASE_CLASSIFIED;
        }

        @Override
        public UUID subject() {
            return caseId;
        }

        @Override
        public UUID parent() {
            return caseId;
        }

        @Override
        public LocalDate day() {
            return on;
        }
    }

    /** A case at its lawful end. */
    record Concluded(UUID caseId, String kind, String outcome, String reason, LocalDate on, String districtCode)
            implements Told {

        @Override
        public HeardFact.Kind what() {
            return HeardFact.Kind.CASE_CONCLUDED;
        }

        @Override
        public UUID subject() {
            return caseId;
        }

        @Override
        public UUID parent() {
            return caseId;
        }

        @Override
        public LocalDate day() {
            return on;
        }
    }
}
