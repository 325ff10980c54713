package vn.lanhmanh.inspection.programme.proposal;

import java.util.UUID;

/**
 * An establishment that was not chosen.
 *
 * @param reason QUOTA_FULL with the quota, BELOW_CUT with the lowest score chosen, ALREADY_PLANNED_BY with the level of
 *     the other team, INSPECTED_THIS_YEAR or SUSPENDED
 */
public record Omission(UUID establishmentId, String code, int score, String reason) {}
