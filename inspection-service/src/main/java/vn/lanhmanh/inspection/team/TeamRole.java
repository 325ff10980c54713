package vn.lanhmanh.inspection.team;

public enum TeamRole {
    /** Đội trưởng: one at a time; decides unscheduled inspections. */
    LEADER,
    /** Đội phó: two at most. */
    DEPUTY,
    MEMBER
}
