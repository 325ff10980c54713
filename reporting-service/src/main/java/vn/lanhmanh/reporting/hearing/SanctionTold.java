package vn.lanhmanh.reporting.hearing;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What is told about sanction decisions. */
final class SanctionTold {

    private SanctionTold() {}

    /**
     * A decision was issued.
     *
     * @param personKey pseudonym keyed by year, which lets distinct persons be counted; null for an establishment
     * @param personRole what part the person had in the case; null where it is not told
     * @param amounts fine of each act in VND; null in what was told before it was told by act
     * @param amount fine in VND
     */
    record Issued(
            UUID sanctionId,
            UUID caseId,
            UUID establishmentId,
            String subjectKind,
            String personKey,
            String personRole,
            List<String> acts,
            List<String> mainForms,
            List<Long> amounts,
            long amount,
            String titleLevel,
            boolean licenceSuspension,
            boolean expulsion,
            LocalDate decidedOn,
            String communeCode,
            String districtCode,
            String ageBand,
            String sex,
            String nationalityGroup)
            implements Told {

        @Override
        public HeardFact.Kind what() {
            return HeardFact.Kind.SANCTION;
        }

        @Override
        public UUID subject() {
            return sanctionId;
        }

        @Override
        public UUID parent() {
            return caseId;
        }

        @Override
        public LocalDate day() {
            return decidedOn;
        }
    }

    /**
     * A decision was carried out.
     *
     * @param collected VND
     */
    record Executed(UUID sanctionId, UUID caseId, LocalDate executedOn, long collected, String districtCode)
            implements Told {

        @Override
        public HeardFact.Kind what() {
            return HeardFact.Kind.SANCTION_EXECUTED;
        }

        @Override
        public UUID subject() {
            return sanctionId;
        }

        @Override
        public UUID parent() {
            return caseId;
        }

        @Override
        public LocalDate day() {
            return executedOn;
        }
    }

    /** A decision was taken back and counts no longer. */
    record Annulled(UUID sanctionId, UUID caseId, LocalDate annulledOn, String districtCode) implements Told {

        @Override
        public HeardFact.Kind what() {
            return HeardFact.Kind.SANCTION_ANNULLED;
        }

        @Override
        public UUID subject() {
            return sanctionId;
        }

        @Override
        public UUID parent() {
            return caseId;
        }

        @Override
        public LocalDate day() {
            return annulledOn;
        }
    }
}
