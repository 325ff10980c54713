package vn.lanhmanh.inspection.establishment;

public enum EstablishmentState {
    /** In business. */
    ACTIVE,
    /** Out of business for good; its tax code and name are free again. */
    CLOSED
}
