package vn.lanhmanh.inspection.programme.overlap;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import vn.lanhmanh.inspection.programme.overlap.IdleSlots.Idle;
import vn.lanhmanh.inspection.programme.proposal.ProgrammeConfig;

/** What a team, or its approver, should know of the slots of a version. */
@ApplicationScoped
public class Warnings {

    private final Overlaps overlaps;
    private final OutlyingSlots outlying;
    private final IdleSlots idle;
    private final ProgrammeConfig config;

    Warnings(Overlaps overlaps, OutlyingSlots outlying, IdleSlots idle, ProgrammeConfig config) {
        this.overlaps = overlaps;
        this.outlying = outlying;
        this.idle = idle;
        this.config = config;
    }

    /**
     * A warning on a slot.
     *
     * @param code OVERLAPS_OTHER_TEAM, PLANNED_TWICE_A_YEAR for an enterprise with another planned inspection,
     *     OUTSIDE_AREA for an establishment that has come to lie outside the area of the team, or ESTABLISHMENT_CLOSED or
     *     ESTABLISHMENT_SUSPENDED for one that is not in business in the month or quarter
     * @param about code of the other establishment, level of the other team, month or quarter; where it is outside, its
     *     code and commune; where it is not in business, its code and the days
     * @param source where the limit comes from
     */
    @Schema(name = "ProgrammeWarning")
    public record Warning(String code, String about, String source) {}

    /** The warnings that the caller may know of, by slot. */
    public Map<UUID, List<Warning>> of(UUID versionId, int year) {
        Stream<Map.Entry<UUID, Warning>> crossing = overlaps.of(versionId, year).stream()
                .filter(Overlap::told)
                .filter(overlap -> overlap.clash() || config.onceAYear().warn())
                .map(overlap -> Map.entry(overlap.slotId(), warning(overlap)));
        Stream<Map.Entry<UUID, Warning>> outside = outlying.of(versionId).stream()
                .map(slot -> Map.entry(slot.slotId(), new Warning("OUTSIDE_AREA", slot.where(), null)));
        Stream<Map.Entry<UUID, Warning>> without =
                idle.of(versionId).stream().map(slot -> Map.entry(slot.slotId(), warning(slot)));
        return Stream.of(crossing, outside, without)
                .flatMap(Function.identity())
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    /**
     * Refuses what may not be laid before the chair or approved: {@code slot-outside-area} (409) unless an inspection
     * holds the slot, and {@code overlaps-other-team} (409).
     */
    public void refuse(UUID versionId, int year, Collection<UUID> held) {
        outlying.refuse(versionId, held);
        overlaps.refuse(versionId, year);
    }

    private static Warning warning(Idle slot) {
        return new Warning(slot.closed() ? "ESTABLISHMENT_CLOSED" : "ESTABLISHMENT_SUSPENDED", slot.about(), null);
    }

    private Warning warning(Overlap overlap) {
        String about = overlap.code() + " " + overlap.where();
        return overlap.clash()
                ? new Warning("OVERLAPS_OTHER_TEAM", about, null)
                : new Warning("PLANNED_TWICE_A_YEAR", about, config.onceAYear().source());
    }
}
