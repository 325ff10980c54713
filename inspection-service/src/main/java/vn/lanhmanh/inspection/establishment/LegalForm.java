package vn.lanhmanh.inspection.establishment;

/** In which form the business is registered. */
public enum LegalForm {
    ENTERPRISE,
    HOUSEHOLD_BUSINESS,
    BRANCH,
    BUSINESS_LOCATION
}
