package vn.lanhmanh.reporting.hearing;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What is told about those who must be protected; nobody's id, a pseudonym keyed by year. */
final class ProtectionTold {

    private ProtectionTold() {}

    /** A minor who sold, somebody being identified as a victim, or a victim must be protected. */
    record Opened(
            UUID taskId,
            String personKey,
            String cause,
            String ageBand,
            boolean ageShown,
            String sex,
            LocalDate on,
            String communeCode,
            String districtCode)
            implements Told {

        @Override
        public HeardFact.Kind what() {
            return HeardFact.Kind.PROTECTION;
        }

        @Override
        public UUID subject() {
            return taskId;
        }

        @Override
        public LocalDate day() {
            return on;
        }
    }

    /** The first measure was taken. */
    record Started(
            UUID taskId,
            String personKey,
            List<String> causes,
            String ageBand,
            boolean ageShown,
            String sex,
            LocalDate on,
            String communeCode,
            String districtCode)
            implements Told {

        @Override
        public HeardFact.Kind what() {
            return HeardFact.Kind.PROTECTION_STARTED;
        }

        @Override
        public UUID subject() {
            return taskId;
        }

        @Override
        public LocalDate day() {
            return on;
        }
    }
}
