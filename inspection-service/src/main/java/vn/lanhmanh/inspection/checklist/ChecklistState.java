package vn.lanhmanh.inspection.checklist;

public enum ChecklistState {
    /** May be edited; in force on no day. */
    DRAFT,
    /** In force on the days of its validity; never edited again. */
    PUBLISHED,
    /** Taken out of use before another version took over; still holds for the days it was in force. */
    RETIRED
}
