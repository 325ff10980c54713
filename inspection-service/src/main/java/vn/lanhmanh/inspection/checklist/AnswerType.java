package vn.lanhmanh.inspection.checklist;

/** How an item is answered. */
public enum AnswerType {
    YES_NO,
    /** As {@code YES_NO}, or that the question does not apply to this establishment. */
    YES_NO_NA,
    NUMBER,
    TEXT;

    boolean mayBeNo() {
        return this == YES_NO || this == YES_NO_NA;
    }
}
