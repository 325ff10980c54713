package vn.lanhmanh.gateway.portal;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** What the components of several OpenAPI documents are called once they stand in one. */
final class ComponentNames {

    private static final String REF = "#/components/";

    /** Sections of which the merged document has its own. */
    private static final Set<String> LEFT_OUT = Set.of("securitySchemes");

    private final Map<String, JsonObject> documents;

    /** {@code section/name} of components that mean different things to different services. */
    private final Set<String> ambiguous = new HashSet<>();

    ComponentNames(Map<String, JsonObject> documents) {
        this.documents = documents;
        markDifferent();
        while (markThoseThatRefer()) {
            // each round goes one reference further
        }
    }

    static List<String> sections(JsonObject document) {
        return document.getJsonObject("components", new JsonObject()).fieldNames().stream()
                .filter(section -> !LEFT_OUT.contains(section))
                .toList();
    }

    private void markDifferent() {
        Map<String, Object> first = new HashMap<>();
        documents
                .values()
                .forEach(document -> forEachComponent(document, (key, component) -> {
                    if (!component.equals(first.computeIfAbsent(key, k -> component))) {
                        ambiguous.add(key);
                    }
                }));
    }

    private boolean markThoseThatRefer() {
        Set<String> found = new HashSet<>();
        documents
                .values()
                .forEach(document -> forEachComponent(document, (key, component) -> {
                    if (refersToAmbiguous(component)) {
                        found.add(key);
                    }
                }));
        return ambiguous.addAll(found);
    }

    private interface ComponentVisitor {
        void visit(String key, Object component);
    }

    private static void forEachComponent(JsonObject document, ComponentVisitor visitor) {
        for (String section : sections(document)) {
            document.getJsonObject("components")
                    .getJsonObject(section)
                    .forEach(entry -> visitor.visit(section + "/" + entry.getKey(), entry.getValue()));
        }
    }

    private boolean refersToAmbiguous(Object node) {
        if (node instanceof JsonObject object) {
            return object.stream().anyMatch(entry -> refersToAmbiguous(entry.getValue()));
        }
        if (node instanceof JsonArray array) {
            return array.stream().anyMatch(this::refersToAmbiguous);
        }
        return node instanceof String text && text.startsWith(REF) && ambiguous.contains(text.substring(REF.length()));
    }

    /**
     * {@code Page} of the case service becomes {@code CasePage} where another service has another {@code Page}, or
     * {@code PageOfCase} where a {@code CasePage} is there already.
     */
    String nameOf(String service, String section, String name) {
        if (!ambiguous.contains(section + "/" + name)) {
            return name;
        }
        String owner = service.substring(0, 1).toUpperCase(Locale.ROOT) + service.substring(1);
        return taken(section, owner + name) ? name + "Of" + owner : owner + name;
    }

    private boolean taken(String section, String name) {
        return documents.values().stream()
                .map(document -> document.getJsonObject("components", new JsonObject()))
                .anyMatch(components ->
                        components.getJsonObject(section, new JsonObject()).containsKey(name));
    }

    /** A deep copy of a part of the service's document in which every reference has the new name. */
    Object renamed(String service, Object node) {
        if (node instanceof JsonObject object) {
            var copy = new JsonObject();
            object.forEach(entry -> copy.put(entry.getKey(), renamed(service, entry.getValue())));
            return copy;
        }
        if (node instanceof JsonArray array) {
            var copy = new JsonArray();
            array.forEach(element -> copy.add(renamed(service, element)));
            return copy;
        }
        return node instanceof String text && text.startsWith(REF) ? renamedReference(service, text) : node;
    }

    private String renamedReference(String service, String reference) {
        String[] parts = reference.substring(REF.length()).split("/", 2);
        return REF + parts[0] + "/" + nameOf(service, parts[0], parts[1]);
    }
}
