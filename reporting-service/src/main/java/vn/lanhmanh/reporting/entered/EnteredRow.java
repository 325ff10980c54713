package vn.lanhmanh.reporting.entered;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/**
 * A record that counts in a figure; codes and numbers only.
 *
 * @param id the record
 * @param label code of what it is, such as COMMUNICATION
 * @param unitCode the unit that entered it; null where none is kept
 * @param on the day that puts it in a period
 * @param districtCode null for the whole province
 * @param communeCode null for more than a commune
 * @param value what it adds to the figure
 * @param dimensions codes it can be broken down by, such as FORM or LEVEL
 */
public record EnteredRow(
        UUID id,
        String label,
        String unitCode,
        LocalDate on,
        String districtCode,
        String communeCode,
        long value,
        Map<String, String> dimensions) {}
