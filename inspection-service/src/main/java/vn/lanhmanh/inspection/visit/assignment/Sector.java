package vn.lanhmanh.inspection.visit.assignment;

/** What an agency inspects on its own (plan 26/KH-UBND, IV.4 to IV.7). */
public enum Sector {
    MEDIA,
    CULTURE,
    TOURISM,
    HEALTH
}
