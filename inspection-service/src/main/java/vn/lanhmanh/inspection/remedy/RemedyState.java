package vn.lanhmanh.inspection.remedy;

public enum RemedyState {
    /** The establishment has yet to answer; overdue once its due date has passed. */
    OPEN,
    /** The establishment says what it did; the team has yet to see it. */
    ANSWERED,
    /** The team has seen that it is done. */
    VERIFIED,
    /** The recommendation was wrong; it counts no more. */
    WITHDRAWN
}
