package vn.lanhmanh.inspection.referral;

/** Why a team hands on what it found. */
public enum ReferralReason {
    /** It goes beyond what the members may decide. */
    BEYOND_COMPETENCE,
    /** There are signs of a crime. */
    CRIME_SIGNS
}
