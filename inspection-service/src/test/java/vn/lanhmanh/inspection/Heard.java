package vn.lanhmanh.inspection;

import java.util.Map;
import java.util.UUID;

import org.eclipse.microprofile.config.ConfigProvider;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import vn.lanhmanh.local.testing.FactSchemas;
import vn.lanhmanh.local.testing.TestTopics;

/** Tells this service facts as their owners tell them: from the owners' published examples. */
public final class Heard {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Heard() {}

    public static TestTopics topics() {
        return new TestTopics(ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class));
    }

    /** Opens the programme of a new plan with the target of the example. */
    public static String planPublished() {
        String planId = UUID.randomUUID().toString();
        tell("reporting", "plan.published.v1", "planId", planId, 0);
        return planId;
    }

    /** Tells the example of a fact under an id of our own, with some of its fields changed. */
    public static void tell(String owner, String type, String idField, String id, long version, String... changes) {
        ObjectNode data = example(owner, type, changes);
        data.put(idField, id);
        tell(owner, type, UUID.fromString(id), version, data);
    }

    /** Tells the example of a fact about an aggregate whose id is not among its fields. */
    public static void tell(String owner, String type, UUID aggregateId, long version, String... changes) {
        tell(owner, type, aggregateId, version, example(owner, type, changes));
    }

    /** The same with values of any kind. */
    public static void tell(
            String owner, String type, String idField, String id, long version, Map<String, ?> changes) {
        ObjectNode data = example(owner, type);
        changes.forEach((field, value) -> data.set(field, JSON.valueToTree(value)));
        data.put(idField, id);
        tell(owner, type, UUID.fromString(id), version, data);
    }

    private static void tell(String owner, String type, UUID aggregateId, long version, ObjectNode data) {
        FactSchemas.of(owner + "-service").check(type, data.toString());
        topics().tell(owner + ".events", type, aggregateId, version, data.toString());
    }

    private static ObjectNode example(String owner, String type, String... changes) {
        try {
            var data = (ObjectNode)
                    JSON.readTree(FactSchemas.of(owner + "-service").example(type));
            for (int i = 0; i < changes.length; i += 2) {
                data.put(changes[i], changes[i + 1]);
            }
            return data;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(type, e);
        }
    }
}
