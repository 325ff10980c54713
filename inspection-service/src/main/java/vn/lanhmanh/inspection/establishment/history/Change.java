package vn.lanhmanh.inspection.establishment.history;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A field that a write changed.
 *
 * @param before null when there was nothing
 * @param after null when there is nothing any more
 */
public record Change(String field, JsonNode before, JsonNode after) {

    /** What differs, by name of the field. */
    static List<Change> between(ObjectNode before, ObjectNode after) {
        var names = new TreeSet<String>();
        before.fieldNames().forEachRemaining(names::add);
        after.fieldNames().forEachRemaining(names::add);
        var changes = new ArrayList<Change>();
        for (String name : names) {
            JsonNode was = before.get(name);
            JsonNode is = after.get(name);
            if (was == null ? is != null : !was.equals(is)) {
                changes.add(new Change(name, was, is));
            }
        }
        return changes;
    }

    boolean removes() {
        return known(after) == null;
    }

    /** What the database gives back for nothing is a node of its own. */
    static JsonNode known(JsonNode value) {
        return value == null || value.isNull() ? null : value;
    }

    /** The same without its values. */
    Change sealed() {
        return new Change(field, null, null);
    }
}
