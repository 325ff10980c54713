package vn.lanhmanh.platform.access;

/**
 * The part of the province a caller may see, as the codes a query is limited by.
 *
 * @param provinceCode the province, null where nothing is limited or a smaller unit limits already
 * @param districtCode the district, null for no limit by district
 * @param communeCode the commune, null for no limit by commune
 */
public record AreaLimit(String provinceCode, String districtCode, String communeCode) {

    /** No limit: the system itself. */
    public static final AreaLimit EVERYWHERE = new AreaLimit(null, null, null);

    /** Matches no row: a caller without an area, or with one that is no code of an administrative unit. */
    public static final AreaLimit NOWHERE = new AreaLimit("-", "-", "-");

    /** The limit of a code of the General Statistics Office: 2 digits a province, 3 a district, 5 a commune. */
    public static AreaLimit of(String areaCode) {
        if (areaCode == null || !areaCode.matches("\\d{2}|\\d{3}|\\d{5}")) {
            return NOWHERE;
        }
        return switch (areaCode.length()) {
            case 2 -> new AreaLimit(areaCode, null, null);
            case 3 -> new AreaLimit(null, areaCode, null);
            default -> new AreaLimit(null, null, areaCode);
        };
    }

    /** Whether an object at this place is within the limit; a district-wide object has a null commune. */
    public boolean covers(String district, String commune) {
        return (districtCode == null || districtCode.equals(district))
                && (communeCode == null || communeCode.equals(commune));
    }
}
