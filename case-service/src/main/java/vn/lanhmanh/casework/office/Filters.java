package vn.lanhmanh.casework.office;

import java.util.HashMap;
import java.util.Map;

import vn.lanhmanh.platform.access.AreaLimit;

/** Named parameters of a query; unlike in a plain map, null is allowed and means "any" to a coalesce. */
public final class Filters {

    private Filters() {}

    /** The parameters {@code district} and {@code commune} of an area, and further names each followed by its value. */
    public static Map<String, Object> of(AreaLimit area, Object... namesAndValues) {
        Map<String, Object> all = of(namesAndValues);
        all.put("district", area.districtCode());
        all.put("commune", area.communeCode());
        return all;
    }

    /** Names, each followed by its value. */
    public static Map<String, Object> of(Object... namesAndValues) {
        var all = new HashMap<String, Object>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            all.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return all;
    }
}
