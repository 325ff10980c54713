package vn.lanhmanh.reporting.hearing;

import java.time.LocalDate;
import java.util.UUID;

/** What the inspection-service tells about inspections of one agency in its sector. */
final class SectorTold {

    private SectorTold() {}

    /** A visit of the agency, ended. */
    record Inspection(
            UUID inspectionId,
            UUID establishmentId,
            String establishmentKind,
            String communeCode,
            String districtCode,
            String sectorAgency,
            String sector,
            LocalDate completedOn,
            String outcome,
            int findings)
            implements Told {

        @Override
        public HeardFact.Kind what() {
            return HeardFact.Kind.SECTOR_INSPECTION;
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

    /** A violation found by the agency. */
    record Violation(
            UUID inspectionId,
            UUID findingId,
            UUID establishmentId,
            String establishmentKind,
            String communeCode,
            String districtCode,
            String sectorAgency,
            String violationCode,
            LocalDate foundOn)
            implements Told {

        @Override
        public HeardFact.Kind what() {
            return HeardFact.Kind.SECTOR_VIOLATION;
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
}
