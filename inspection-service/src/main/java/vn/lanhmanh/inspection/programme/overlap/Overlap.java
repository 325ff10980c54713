package vn.lanhmanh.inspection.programme.overlap;

import java.util.UUID;

import vn.lanhmanh.inspection.programme.proposal.Window;
import vn.lanhmanh.inspection.team.TeamLevel;

/**
 * Another slot of the same year for the same establishment or enterprise.
 *
 * @param slotId the slot asked about, null when a day was asked about
 * @param code code of the other slot's establishment
 * @param level level of the other slot's team
 * @param sameTeam whether the other slot is one of the same team
 * @param clash whether it is the same establishment at the same time
 * @param hidden whether the other slot is unannounced and not started
 * @param told whether the caller may know of it
 */
public record Overlap(
        UUID slotId,
        String code,
        TeamLevel level,
        Window window,
        boolean sameTeam,
        boolean clash,
        boolean hidden,
        boolean told) {

    /** The other slot's place in words: level and month or quarter, such as {@code DISTRICT 3} or {@code PROVINCE Q2}. */
    public String where() {
        return where(level.name(), window);
    }

    static String where(String level, Window window) {
        return level + " " + window.label();
    }
}
