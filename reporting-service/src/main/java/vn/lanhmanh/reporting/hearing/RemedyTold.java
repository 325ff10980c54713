package vn.lanhmanh.reporting.hearing;

import java.time.LocalDate;
import java.util.UUID;

/**
 * What the inspection-service tells about a recommendation: how it stands from that day on.
 *
 * @param teamLevel null where the agency of a sector recommended it
 * @param on the day of the step, which may be told late
 */
record RemedyTold(
        UUID remedyId,
        UUID inspectionId,
        UUID establishmentId,
        String establishmentKind,
        String communeCode,
        String districtCode,
        String teamLevel,
        String violationCode,
        String state,
        LocalDate openedOn,
        LocalDate dueOn,
        LocalDate on)
        implements Told {

    @Override
    public HeardFact.Kind what() {
        return HeardFact.Kind.REMEDY;
    }

    @Override
    public UUID subject() {
        return remedyId;
    }

    @Override
    public UUID parent() {
        return inspectionId;
    }

    @Override
    public LocalDate day() {
        return on;
    }
}
