package vn.lanhmanh.reporting.hearing;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What is told about tips and cases. */
final class CaseTold {

    private CaseTold() {}

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
            UUID establishmentId,
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

    /**
     * A case at its lawful end.
     *
     * @param article of the Penal Code under which its file was sent to the criminal bodies; null where it was not
     */
    record Concluded(
            UUID caseId, String kind, String outcome, String reason, String article, LocalDate on, String districtCode)
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

    /**
     * Somebody is accused by the file of a case that was sent to the criminal bodies.
     *
     * @param personKey pseudonym keyed by year, which lets distinct persons be counted
     */
    record Suspect(
            UUID caseId,
            String personKey,
            String personRole,
            String article,
            LocalDate transferredOn,
            String communeCode,
            String districtCode,
            String ageBand,
            String sex,
            String nationalityGroup)
            implements Told {

        @Override
        public HeardFact.Kind what() {
            return HeardFact.Kind.SUSPECT;
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
            return transferredOn;
        }
    }

    /**
     * Who was named under that key in that role is accused by the file of the case no longer.
     *
     * @param clearedOn day from which what was named before counts no longer
     */
    record SuspectCleared(
            UUID caseId,
            String personKey,
            String personRole,
            LocalDate clearedOn,
            String communeCode,
            String districtCode)
            implements Told {

        @Override
        public HeardFact.Kind what() {
            return HeardFact.Kind.SUSPECT_CLEARED;
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
            return clearedOn;
        }
    }

    /** Minutes of an administrative violation, drawn up. */
    record Minutes(
            UUID minutesId,
            UUID caseId,
            UUID inspectionId,
            String subjectKind,
            List<String> acts,
            LocalDate madeOn,
            String communeCode,
            String districtCode)
            implements Told {

        @Override
        public HeardFact.Kind what() {
            return HeardFact.Kind.MINUTES;
        }

        @Override
        public UUID subject() {
            return minutesId;
        }

        /** The inspection they follow; null where they follow none. */
        @Override
        public UUID parent() {
            return inspectionId;
        }

        @Override
        public LocalDate day() {
            return madeOn;
        }
    }
}
