package vn.lanhmanh.platform.reference;

import java.time.LocalDate;

/**
 * A province, district or commune as it was from its first to its last valid day.
 *
 * @param code code of the General Statistics Office, text; the same code may mean another unit at another time
 * @param name official name with its type, such as "Xã Hương Phong"
 * @param type tỉnh, thành phố, thị xã, huyện, phường, xã or thị trấn
 * @param parentCode the unit above; for a commune its district; null for the province
 * @param validTo the last day, or null when no end is known
 */
public record AdminUnit(
        String code,
        String name,
        Level level,
        String type,
        String parentCode,
        LocalDate validFrom,
        LocalDate validTo,
        String legalBasis)
        implements Dated {

    /** The three levels of 2020, from the widest to the narrowest. */
    public enum Level {
        PROVINCE,
        DISTRICT,
        COMMUNE
    }
}
