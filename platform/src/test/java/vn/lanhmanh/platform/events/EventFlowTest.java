package vn.lanhmanh.platform.events;

import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import org.apache.kafka.clients.producer.ProducerRecord;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import vn.lanhmanh.local.testing.KafkaResource;
import vn.lanhmanh.local.testing.PostgresResource;
import vn.lanhmanh.local.testing.SecretsResource;
import vn.lanhmanh.local.testing.TestTokens;
import vn.lanhmanh.local.testing.TestTopics;
import vn.lanhmanh.local.testing.TokensResource;
import vn.lanhmanh.platform.things.Hearer;
import vn.lanhmanh.platform.things.ThingDesk;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

@QuarkusTest
@QuarkusTestResource(value = PostgresResource.class, restrictToAnnotatedClass = true)
@QuarkusTestResource(value = KafkaResource.class, restrictToAnnotatedClass = true)
@QuarkusTestResource(value = TokensResource.class, restrictToAnnotatedClass = true)
@QuarkusTestResource(value = SecretsResource.class, restrictToAnnotatedClass = true)
class EventFlowTest {

    private static final String HEARD = "inspection.events";

    private final TestTopics topics =
            new TestTopics(ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class));

    @Inject
    ThingDesk desk;

    @Inject
    Hearer hearer;

    @Inject
    EntityManager entities;

    @Test
    void tellsAFactOnceItsTransactionIsCommitted() {
        var thing = desk.name("told");

        var message = topics.await("case.events", "thing.named.v1", thing.id());
        assertThat(message.data())
                .contains("\"name\": \"told\"")
                .contains(thing.id().toString());
        assertThat(message.headers())
                .containsEntry("ce_specversion", "1.0")
                .containsEntry("ce_type", "vn.lanhmanh.thing.named.v1")
                .containsEntry("ce_subject", thing.id().toString())
                .containsEntry("ce_aggregateversion", "0");
        assertThat(message.id().version()).isEqualTo(7);
    }

    @Test
    void tellsNothingOfATransactionThatWasRolledBack() {
        assertThatThrownBy(() -> desk.name("refused")).isInstanceOf(RuntimeException.class);
        var after = desk.name("after the refusal");

        topics.await("case.events", "thing.named.v1", after.id());
        assertThat(topics.all("case.events")).noneMatch(m -> m.data().contains("\"refused\""));
    }

    @Test
    void appliesAnEventOnceHoweverOftenItComes() {
        UUID id = UUID.randomUUID();
        UUID aggregate = UUID.randomUUID();
        for (int i = 0; i < 3; i++) {
            topics.tell(id, HEARD, "word.said.v1", aggregate, 0, "{\"word\":\"once\"}");
        }
        topics.tell(HEARD, "word.said.v1", aggregate, 1, "{\"word\":\"end\"}");

        await().untilAsserted(() -> assertThat(heard(aggregate)).containsExactly("once", "end"));
    }

    @Test
    void passesOverASnapshotOlderThanTheOneTaken() {
        UUID aggregate = UUID.randomUUID();
        topics.tell(HEARD, "snapshot.taken.v1", aggregate, 5, "{\"word\":\"new\"}");
        topics.tell(HEARD, "snapshot.taken.v1", aggregate, 4, "{\"word\":\"old\"}");
        topics.tell(HEARD, "snapshot.taken.v1", aggregate, 6, "{\"word\":\"newest\"}");

        await().untilAsserted(() -> assertThat(heard(aggregate)).containsExactly("new", "newest"));
    }

    @Test
    void parksAPoisonousEventWithThoseBehindItAndLetsTheRestFlow() {
        UUID sick = UUID.randomUUID();
        UUID healthy = UUID.randomUUID();
        topics.tell(HEARD, "word.said.v1", sick, 0, "{\"word\":\"poison\"}");
        topics.tell(HEARD, "word.said.v1", sick, 1, "{\"word\":\"behind\"}");
        topics.tell(HEARD, "word.said.v1", healthy, 0, "{\"word\":\"well\"}");

        await().untilAsserted(() -> assertThat(heard(healthy)).containsExactly("well"));
        await().untilAsserted(() -> assertThat(parked(sick)).hasSize(2));
        assertThat(heard(sick)).isEmpty();
        assertThat(parked(sick).get(0)).contains("cannot be swallowed");

        hearer.cure();
        int number = given().auth()
                .oauth2(TestTokens.token("administrator", "SLDTBXH", "46"))
                .get("/v1/things-operations/parked-events?limit=200")
                .then()
                .statusCode(200)
                .extract()
                .path("items.find { it.aggregateId == '" + sick + "' }.number");
        given().auth()
                .oauth2(TestTokens.token("administrator", "SLDTBXH", "46"))
                .contentType("application/json")
                .post("/v1/things-operations/parked-events/" + number + "/release")
                .then()
                .statusCode(200);
        assertThat(heard(sick)).containsExactly("poison", "behind");
    }

    @Test
    void parksWhatIsNoEventAtAll() {
        String nonsense = "nonsense " + UUID.randomUUID();
        topics.send(new ProducerRecord<>(HEARD, "key", nonsense));

        await().untilAsserted(() -> assertThat(query("SELECT reason FROM parked_event WHERE content = ?", nonsense))
                .containsExactly("The header ce_type is missing"));
    }

    private List<String> heard(UUID aggregate) {
        return query("SELECT word FROM heard WHERE aggregate_id = ? ORDER BY number", aggregate);
    }

    private List<String> parked(UUID aggregate) {
        return query("SELECT reason FROM parked_event WHERE aggregate_id = ? ORDER BY number", aggregate);
    }

    private List<String> query(String sql, Object value) {
        List<?> found = QuarkusTransaction.requiringNew()
                .call(() ->
                        entities.createNativeQuery(sql).setParameter(1, value).getResultList());
        return found.stream().map(String::valueOf).toList();
    }
}
