package vn.lanhmanh.reporting.hearing;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What the inspection-service tells. */
final class InspectionTold {

    private InspectionTold() {}

    /**
     * An establishment as it was from that day on.
     *
     * @param commitmentValid when a commitment is valid from that day on; absent where that is not told
     * @param securityCertificateValid the same of a security certificate
     * @param highRisk whether it was at high risk; absent where that is not told
     * @param mergedInto the establishment that stands for it, once it was merged
     */
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
            boolean hasSecurityCertificate,
            List<Period> commitmentValid,
            List<Period> securityCertificateValid,
            Boolean highRisk,
            UUID mergedInto)
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

    /**
     * A time in which a paper is valid.
     *
     * @param until the last day, null for no end
     */
    record Period(LocalDate from, LocalDate until) {}

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

    /**
     * A visit, ended: of a Team 178, or of one agency in its sector.
     *
     * @param teamLevel null for a visit of an agency, and so are type and ground
     * @param sectorAgency null for a visit of a team, and so is the sector
     */
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
            String sectorAgency,
            String sector,
            LocalDate completedOn,
            String outcome,
            int findings)
            implements Told {

        @Override
        public HeardFact.Kind what() {
            return sectorAgency == null ? HeardFact.Kind.INSPECTION : HeardFact.Kind.SECTOR_INSPECTION;
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

    /**
     * A violation found by a Team 178, or by one agency in its sector.
     *
     * @param teamLevel null for an agency
     * @param sectorAgency null for a team
     * @param correctedOn the day from which it is known, where a correction added it to the minutes; null where they say it
     */
    record Violation(
            UUID inspectionId,
            UUID findingId,
            UUID establishmentId,
            String establishmentKind,
            String communeCode,
            String districtCode,
            String teamLevel,
            String sectorAgency,
            String violationCode,
            LocalDate foundOn,
            LocalDate correctedOn)
            implements Told {

        @Override
        public HeardFact.Kind what() {
            return sectorAgency == null ? HeardFact.Kind.VIOLATION : HeardFact.Kind.SECTOR_VIOLATION;
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

    /** A violation that was told is none, by a correction of the minutes; it counts no longer from that day on. */
    record ViolationWithdrawn(
            UUID inspectionId,
            UUID findingId,
            UUID establishmentId,
            String communeCode,
            String districtCode,
            String violationCode,
            LocalDate withdrawnOn)
            implements Told {

        @Override
        public HeardFact.Kind what() {
            return HeardFact.Kind.VIOLATION_WITHDRAWN;
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
            return withdrawnOn;
        }
    }
}
