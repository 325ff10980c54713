package vn.lanhmanh.local.demo.client;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a request says, written as names and values in turn. */
public final class Body {

    private Body() {}

    /** The names with their values; what is null is left out, dates and ids become text. */
    public static Map<String, Object> of(Object... namesAndValues) {
        Map<String, Object> body = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            if (namesAndValues[i + 1] != null) {
                body.put((String) namesAndValues[i], plain(namesAndValues[i + 1]));
            }
        }
        return body;
    }

    private static Object plain(Object value) {
        return value instanceof Number
                        || value instanceof Boolean
                        || value instanceof Map
                        || value instanceof Collection
                ? value
                : value.toString();
    }
}
