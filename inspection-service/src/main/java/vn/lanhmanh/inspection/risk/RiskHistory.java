package vn.lanhmanh.inspection.risk;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * What is known of an establishment's past and place.
 *
 * @param inspections days of completed inspections
 * @param communeFlags flags of its commune that are in force
 */
record RiskHistory(
        List<LocalDate> inspections,
        List<LocalDate> violations,
        List<LocalDate> sanctions,
        List<LocalDate> tips,
        Set<String> communeFlags) {}
