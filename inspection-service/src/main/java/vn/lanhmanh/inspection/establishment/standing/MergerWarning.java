package vn.lanhmanh.inspection.establishment.standing;

import java.util.UUID;

/**
 * What a merger leads to and somebody should look after.
 *
 * @param code SLOT_OUTSIDE_AREA for a slot whose team may not inspect where the establishment stands
 * @param about level of the team, month or quarter of the slot
 */
public record MergerWarning(String code, String about, UUID programmeId, UUID slotId) {}
