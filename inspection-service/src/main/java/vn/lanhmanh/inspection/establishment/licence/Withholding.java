package vn.lanhmanh.inspection.establishment.licence;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import vn.lanhmanh.inspection.establishment.Paper.PaperType;

/**
 * What a sanction that stands takes from an establishment: the use of papers for a time, both days included.
 *
 * @param decisionNumber null until somebody has read it in the decision
 * @param papers whose use it takes; both licences of a conditional business until somebody has read which
 * @param until null where the decision was told without its term
 * @param confirmed whether somebody has read number, papers and days in the decision
 */
@Schema(name = "LicenceWithholding")
public record Withholding(
        UUID sanctionId,
        String decisionNumber,
        Set<PaperType> papers,
        LocalDate from,
        LocalDate until,
        boolean confirmed) {

    /** Whether it takes the use of papers of the type on a day. */
    public boolean takes(PaperType type, LocalDate on) {
        return papers.contains(type) && !on.isBefore(from) && (until == null || !on.isAfter(until));
    }

    /** The days from which something else holds. */
    public Stream<LocalDate> turns() {
        return until == null ? Stream.of(from) : Stream.of(from, until.plusDays(1));
    }
}
