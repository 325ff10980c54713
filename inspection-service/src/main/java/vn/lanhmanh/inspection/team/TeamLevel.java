package vn.lanhmanh.inspection.team;

/** Whose People's Committee set the team up. */
public enum TeamLevel {
    PROVINCE,
    DISTRICT,
    COMMUNE
}
