package vn.lanhmanh.inspection.programme;

public enum ProgrammeState {
    /** Opened by the plan or by the team's leader; slots are proposed and edited. */
    DRAFT,
    /** Waits for the chair of the People's Committee. */
    SUBMITTED,
    /** Its slots may be inspected; an amendment may be under way. */
    APPROVED,
    /** The year is over. */
    CLOSED
}
