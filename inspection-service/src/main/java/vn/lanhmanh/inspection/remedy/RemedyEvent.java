package vn.lanhmanh.inspection.remedy;

import java.time.LocalDate;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import vn.lanhmanh.inspection.team.TeamLevel;
import vn.lanhmanh.platform.events.Fact;

/** What a remedy tells; ids, codes and dates only, each time with how the remedy stands from then on. */
sealed interface RemedyEvent extends Fact {

    Standing standing();

    @Override
    default UUID aggregateId() {
        return standing().remedyId();
    }

    /**
     * How a remedy stands.
     *
     * @param teamId absent, like its level, where the agency of a sector recommended it
     * @param on the day of the fact
     */
    record Standing(
            UUID remedyId,
            UUID inspectionId,
            UUID establishmentId,
            String establishmentKind,
            String communeCode,
            String districtCode,
            UUID teamId,
            TeamLevel teamLevel,
            String sectorAgency,
            String violationCode,
            RemedyState state,
            LocalDate openedOn,
            LocalDate dueOn,
            LocalDate on) {

        static Standing of(Remedy remedy, LocalDate on) {
            Origin origin = remedy.origin();
            return new Standing(
                    remedy.id(),
                    origin.inspectionId(),
                    origin.establishmentId(),
                    origin.establishmentKind(),
                    origin.communeCode(),
                    origin.districtCode(),
                    origin.teamId(),
                    origin.teamLevel(),
                    origin.sectorAgency(),
                    origin.violationCode(),
                    remedy.state(),
                    origin.openedOn(),
                    remedy.dueOn(),
                    on);
        }
    }

    /** The team recommended something. */
    record Opened(@JsonUnwrapped Standing standing) implements RemedyEvent {

        @Override
        public String type() {
            return "remedy.opened.v1";
        }
    }

    /** The establishment says what it did. */
    record Answered(@JsonUnwrapped Standing standing) implements RemedyEvent {

        @Override
        public String type() {
            return "remedy.answered.v1";
        }
    }

    /** A due date passed without an answer; told once for each due date. */
    record Overdue(@JsonUnwrapped Standing standing) implements RemedyEvent {

        @Override
        public String type() {
            return "remedy.overdue.v1";
        }
    }

    /** The team gave more time. */
    record Extended(@JsonUnwrapped Standing standing) implements RemedyEvent {

        @Override
        public String type() {
            return "remedy.extended.v1";
        }
    }

    /** The team saw that it is not done. */
    record Reopened(@JsonUnwrapped Standing standing, UUID reinspectionId) implements RemedyEvent {

        @Override
        public String type() {
            return "remedy.reopened.v1";
        }
    }

    /** The team saw that it is done. */
    record Verified(@JsonUnwrapped Standing standing, UUID reinspectionId) implements RemedyEvent {

        @Override
        public String type() {
            return "remedy.verified.v1";
        }
    }

    /** The recommendation was wrong and counts no more. */
    record Withdrawn(@JsonUnwrapped Standing standing) implements RemedyEvent {

        @Override
        public String type() {
            return "remedy.withdrawn.v1";
        }
    }
}
