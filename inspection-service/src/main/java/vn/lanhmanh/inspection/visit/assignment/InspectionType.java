package vn.lanhmanh.inspection.visit.assignment;

public enum InspectionType {
    /** By a slot of an approved programme. */
    PLANNED,
    /** On one of the three lawful grounds. */
    UNSCHEDULED,
    /** Of one agency in its own sector, without a Team 178. */
    SECTOR
}
