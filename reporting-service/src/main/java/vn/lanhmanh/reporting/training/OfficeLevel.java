package vn.lanhmanh.reporting.training;

/** At which level of administration an officer works, or a class is for. */
public enum OfficeLevel {
    PROVINCE,
    DISTRICT,
    COMMUNE
}
