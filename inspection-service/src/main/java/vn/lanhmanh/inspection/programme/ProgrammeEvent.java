package vn.lanhmanh.inspection.programme;

import java.time.LocalDate;
import java.util.UUID;

import vn.lanhmanh.platform.events.Fact;

/** What a programme tells. */
public sealed interface ProgrammeEvent extends Fact {

    UUID programmeId();

    @Override
    default UUID aggregateId() {
        return programmeId();
    }

    /**
     * The slots may be inspected from now on; told of a plan's programme alone, whose target others count.
     *
     * @param slots those that are announced
     * @param programmeVersion 1, or more for an amendment
     */
    record Approved(
            UUID programmeId,
            UUID planId,
            int year,
            UUID teamId,
            int target,
            long slots,
            LocalDate approvedOn,
            int programmeVersion)
            implements ProgrammeEvent {

        @Override
        public String type() {
            return "programme.approved.v1";
        }
    }
}
