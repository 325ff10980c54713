package vn.lanhmanh.reporting.hearing;

import java.time.LocalDate;
import java.util.UUID;

/** What is told about rings, groups and hot spots. */
final class RingTold {

    private RingTold() {}

    /** One was discovered. */
    record Discovered(UUID ringId, String kind, String communeCode, String districtCode, LocalDate discoveredOn)
            implements Told {

        @Override
        public HeardFact.Kind what() {
            return HeardFact.Kind.RING;
        }

        @Override
        public UUID subject() {
            return ringId;
        }

        @Override
        public LocalDate day() {
            return discoveredOn;
        }
    }

    /** It was broken up, or there was nothing to it. */
    record Concluded(UUID ringId, String outcome, LocalDate on) implements Told {

        @Override
        public HeardFact.Kind what() {
            return HeardFact.Kind.RING_CONCLUDED;
        }

        @Override
        public UUID subject() {
            return ringId;
        }

        @Override
        public UUID parent() {
            return ringId;
        }

        @Override
        public LocalDate day() {
            return on;
        }

        @Override
        public String districtCode() {
            return null;
        }
    }
}
