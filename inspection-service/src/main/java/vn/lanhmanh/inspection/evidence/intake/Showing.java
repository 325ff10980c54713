package vn.lanhmanh.inspection.evidence.intake;

/** How a file is shown to those who may not see the original. */
public enum Showing {
    /** The picture without its metadata. */
    STRIPPED,
    /** A document, as it came: what its maker wrote into it, and into pictures in it, was not taken off (ADR 0015). */
    AS_RECEIVED,
    /** Not at all: it may say where and when it was made, and that cannot be taken off. */
    NOT_SHOWN
}
