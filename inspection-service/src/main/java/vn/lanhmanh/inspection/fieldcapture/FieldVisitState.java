package vn.lanhmanh.inspection.fieldcapture;

public enum FieldVisitState {
    /** Its content is that of the inspection. */
    APPLIED,
    /** The inspection had changed since the client read it; nothing of the document took effect. */
    CONFLICT,
    /** Somebody decided what is kept. */
    RESOLVED
}
