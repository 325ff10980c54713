package vn.lanhmanh.inspection.visit;

public enum InspectionState {
    /** Decided; a secret of the team until it starts. */
    PLANNED,
    /** The team is in the establishment. */
    IN_PROGRESS,
    /** Its minutes are numbered; it does not change any more. */
    COMPLETED,
    /** Called off with a reason; it has no minutes. */
    CANCELLED
}
