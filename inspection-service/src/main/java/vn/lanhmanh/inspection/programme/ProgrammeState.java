package vn.lanhmanh.inspection.programme;

public enum ProgrammeState {
    /** Opened by the plan; slots are proposed and edited. */
    DRAFT,
    /** Waits for the chair of the People's Committee. */
    SUBMITTED,
    /** Its slots may be inspected. */
    APPROVED
}
