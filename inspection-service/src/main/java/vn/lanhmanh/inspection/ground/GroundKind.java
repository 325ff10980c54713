package vn.lanhmanh.inspection.ground;

/** The three cases in which the team's leader may decide an unscheduled inspection. */
public enum GroundKind {
    /** A complaint or denunciation about prostitution in the establishment. */
    COMPLAINT,
    /** The head of a related state body or the chair of the People's Committee asks for it. */
    REQUEST,
    /** Signs of a violation, proposed by a member. */
    SIGNS
}
