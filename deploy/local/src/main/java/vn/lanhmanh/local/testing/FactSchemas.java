package vn.lanhmanh.local.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;

/** The event contracts as files: {@code <service>/src/main/resources/events/<fact>.v1.schema.json} and its example. */
public final class FactSchemas {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path folder;

    private FactSchemas(Path folder) {
        this.folder = folder;
    }

    /** @param service the folder of the owner, such as {@code case-service}, beside the module under test */
    public static FactSchemas of(String service) {
        return new FactSchemas(Path.of("..", service, "src/main/resources/events"));
    }

    /** The published example of a fact, such as {@code violation.found.v1}. */
    public String example(String type) {
        return read(type + ".example.json");
    }

    /** Throws {@link AssertionError} unless the data fits the schema and has no field that the schema lacks. */
    public void check(String type, String data) {
        try {
            JsonNode schema = JSON.readTree(read(type + ".schema.json"));
            JsonNode node = JSON.readTree(data);
            var faults = JsonSchemaFactory.getInstance(VersionFlag.V202012)
                    .getSchema(schema)
                    .validate(node);
            Set<String> unknown = names(node);
            unknown.removeAll(names(schema.path("properties")));
            if (!faults.isEmpty() || !unknown.isEmpty()) {
                throw new AssertionError(type + " breaks its schema: " + faults + ", unknown fields " + unknown);
            }
            schema.path("properties").properties().forEach(property -> {
                if (!property.getValue().hasNonNull("description")) {
                    throw new AssertionError(type + "." + property.getKey() + " is not described");
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> names(JsonNode node) {
        var names = new TreeSet<String>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private String read(String name) {
        try {
            return Files.readString(folder.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException("No contract file " + folder.resolve(name), e);
        }
    }
}
