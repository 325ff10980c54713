package vn.lanhmanh.inspection.evidence.intake;

/** How a file is shown to those who may not see the original. */
public enum Showing {
    /** The picture without its metadata. */
    STRIPPED,
    /** A document, as it came; nothing was taken off it. */
    AS_RECEIVED,
    /** Not at all: it may say where and when it was made, and that cannot be taken off. */
    NOT_SHOWN
}
