package vn.lanhmanh.inspection.programme.overlap;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import vn.lanhmanh.inspection.programme.proposal.ProgrammeConfig;

/** What a team, or its approver, should know of the slots of a version. */
@ApplicationScoped
public class Warnings {

    private final Overlaps overlaps;
    private final ProgrammeConfig config;

    Warnings(Overlaps overlaps, ProgrammeConfig config) {
        this.overlaps = overlaps;
        this.config = config;
    }

    /**
     * A warning on a slot.
     *
     * @param code OVERLAPS_OTHER_TEAM, or PLANNED_TWICE_A_YEAR for an enterprise with another planned inspection
     * @param about code of the other establishment, level of the other team, month or quarter
     * @param source where the limit comes from
     */
    @Schema(name = "ProgrammeWarning")
    public record Warning(String code, String about, String source) {}

    /** The warnings that the caller may know of, by slot. */
    public Map<UUID, List<Warning>> of(UUID versionId, int year) {
        return overlaps.of(versionId, year).stream()
                .filter(Overlap::told)
                .filter(overlap -> overlap.clash() || config.onceAYear().warn())
                .collect(
                        Collectors.groupingBy(Overlap::slotId, Collectors.mapping(this::warning, Collectors.toList())));
    }

    private Warning warning(Overlap overlap) {
        String about = overlap.code() + " " + overlap.where();
        return overlap.clash()
                ? new Warning("OVERLAPS_OTHER_TEAM", about, null)
                : new Warning("PLANNED_TWICE_A_YEAR", about, config.onceAYear().source());
    }
}
