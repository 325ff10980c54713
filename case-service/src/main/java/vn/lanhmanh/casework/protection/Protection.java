package vn.lanhmanh.casework.protection;

/** What the screenings of a person have come to. */
public enum Protection {
    /** Not looked at yet. */
    NOT_SCREENED,
    NOT_VICTIM,
    /** Being identified as a victim: nobody sanctions until that is over. */
    SUSPECTED_VICTIM,
    VICTIM;

    /** Whether a sanction is barred. */
    public boolean bars() {
        return this == SUSPECTED_VICTIM || this == VICTIM;
    }
}
