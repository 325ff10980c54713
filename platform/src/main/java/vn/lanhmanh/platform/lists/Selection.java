package vn.lanhmanh.platform.lists;

import java.util.HashMap;
import java.util.Map;

import vn.lanhmanh.platform.access.AreaLimit;

/** The conditions of a query, only those that were asked for, so that the database finds its index for each. */
public final class Selection {

    private final StringBuilder conditions = new StringBuilder("1 = 1");
    private final Map<String, Object> values = new HashMap<>();

    private Selection() {}

    public static Selection all() {
        return new Selection();
    }

    /**
     * What lies in an area.
     *
     * @param district path of the district code, such as {@code districtCode}
     * @param commune path of the commune code
     */
    public static Selection within(AreaLimit area, String district, String commune) {
        return all().and(district + " = :areaDistrict", "areaDistrict", area.districtCode())
                .and(commune + " = :areaCommune", "areaCommune", area.communeCode());
    }

    /** Adds a condition with its parameter, unless the value is null. */
    public Selection and(String condition, String name, Object value) {
        if (value != null) {
            conditions.append(" and (").append(condition).append(')');
            values.put(name, value);
        }
        return this;
    }

    /** Adds the value of a further parameter of the last condition. */
    public Selection with(String name, Object value) {
        values.put(name, value);
        return this;
    }

    /** The conditions as a query of Panache, followed by the order. */
    public String orderedBy(String order) {
        return conditions + " order by " + order;
    }

    public String conditions() {
        return conditions.toString();
    }

    public Map<String, Object> values() {
        return values;
    }
}
