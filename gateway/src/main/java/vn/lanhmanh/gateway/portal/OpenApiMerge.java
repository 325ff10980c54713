package vn.lanhmanh.gateway.portal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/**
 * Makes one OpenAPI document out of several. Components of the same name and content are shared; where the content
 * differs, directly or through what it refers to, each service's one gets the service's name in front.
 */
final class OpenApiMerge {

    private static final List<String> METHODS =
            List.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

    private final Map<String, JsonObject> documents;
    private final BiPredicate<String, String> owns;
    private final ComponentNames names;

    /** {@code owns} tells whether a service answers for a path; what it does not answer for is left out. */
    OpenApiMerge(Map<String, JsonObject> documents, BiPredicate<String, String> owns) {
        this.documents = documents;
        this.owns = owns;
        this.names = new ComponentNames(documents);
    }

    /** Adds paths, components and tags of all services to {@code target}, which keeps what it has. */
    JsonObject into(JsonObject target) {
        Set<String> operationIds = new HashSet<>();
        documents.forEach((service, document) -> {
            addPaths(target, service, document, operationIds);
            addComponents(target, service, document);
            addTags(target, document);
        });
        return target;
    }

    private void addPaths(JsonObject target, String service, JsonObject document, Set<String> operationIds) {
        JsonObject paths = child(target, "paths");
        document.getJsonObject("paths", new JsonObject()).forEach(entry -> {
            if (owns.test(service, entry.getKey())) {
                var item = (JsonObject) names.renamed(service, entry.getValue());
                METHODS.stream()
                        .filter(item::containsKey)
                        .forEach(method -> tidy(item.getJsonObject(method), service, operationIds));
                paths.put(entry.getKey(), item);
            }
        });
    }

    /** The gateway's own security stands for the services'; only "needs no token" is kept. */
    private static void tidy(JsonObject operation, String service, Set<String> operationIds) {
        JsonArray security = operation.getJsonArray("security");
        if (security != null && !security.isEmpty()) {
            operation.remove("security");
        }
        String id = operation.getString("operationId");
        if (id != null && !operationIds.add(id)) {
            operation.put("operationId", service + "-" + id);
        }
    }

    private void addComponents(JsonObject target, String service, JsonObject document) {
        JsonObject components = child(target, "components");
        for (String section : ComponentNames.sections(document)) {
            JsonObject merged = child(components, section);
            document.getJsonObject("components")
                    .getJsonObject(section)
                    .forEach(entry -> merged.put(
                            names.nameOf(service, section, entry.getKey()), names.renamed(service, entry.getValue())));
        }
    }

    private static void addTags(JsonObject target, JsonObject document) {
        if (!target.containsKey("tags")) {
            target.put("tags", new JsonArray());
        }
        JsonArray tags = target.getJsonArray("tags");
        Set<Object> known = new HashSet<>();
        tags.forEach(tag -> known.add(((JsonObject) tag).getValue("name")));
        List<JsonObject> added = new ArrayList<>();
        document.getJsonArray("tags", new JsonArray()).forEach(tag -> added.add((JsonObject) tag));
        added.stream().filter(tag -> known.add(tag.getValue("name"))).forEach(tags::add);
    }

    private static JsonObject child(JsonObject parent, String name) {
        if (!parent.containsKey(name)) {
            parent.put(name, new JsonObject());
        }
        return parent.getJsonObject(name);
    }
}
