package vn.lanhmanh.platform.events;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

import io.agroal.api.AgroalDataSource;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;

import vn.lanhmanh.platform.web.DatabaseLock;

/**
 * Hears the topics of other services, one instance at a time; the offset follows the commit.
 *
 * <p>The partitions are assigned by whoever holds the database lock, so that a restarted instance goes on at once
 * instead of waiting for the broker to give up on the one before.
 */
@ApplicationScoped
class FactReader {

    private final AgroalDataSource database;
    private final KafkaClients kafka;
    private final EventsConfig config;
    private final Inbox inbox;
    private final Parking parking;
    private final Thread thread = new Thread(this::run, "fact-reader");
    private volatile boolean stopping;

    FactReader(AgroalDataSource database, KafkaClients kafka, EventsConfig config, Inbox inbox, Parking parking) {
        this.database = database;
        this.kafka = kafka;
        this.config = config;
        this.inbox = inbox;
        this.parking = parking;
    }

    void start(@Observes StartupEvent event) {
        if (config.listensTo().isPresent()) {
            thread.start();
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping = true;
        thread.join(config.deliveryTimeout().toMillis());
    }

    private void run() {
        while (!stopping) {
            try (DatabaseLock lock = DatabaseLock.tryTake(database, "fact-reader")) {
                if (lock == null) {
                    pause(2_000);
                } else {
                    read(lock.session());
                }
            } catch (SQLException | KafkaException e) {
                Log.warnf("The reader lost its database or broker and starts over: %s", e.getMessage());
                pause(config.retryPause().toMillis());
            }
        }
    }

    private void read(Connection session) throws SQLException {
        try (Consumer<String, String> consumer = kafka.consumer(config.group())) {
            consumer.assign(config.listensTo().orElseThrow().stream()
                    .flatMap(topic -> consumer.partitionsFor(topic).stream())
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList());
            while (!stopping) {
                ConsumerRecords<String, String> records = consumer.poll(Duration.ofMillis(250));
                if (!session.isValid(2)) {
                    throw new SQLException("the session with the reader's lock is gone");
                }
                records.forEach(this::take);
                if (!records.isEmpty() && !stopping) {
                    consumer.commitSync();
                }
            }
        }
    }

    private void take(ConsumerRecord<String, String> message) {
        String origin = message.topic() + "/" + message.partition() + "/" + message.offset();
        IncomingFact fact;
        try {
            fact = IncomingFact.read(message);
        } catch (IllegalArgumentException e) {
            Log.warnf("Parked %s, which is no event: %s", origin, e.getMessage());
            persist(() -> parking.parkUnreadable(origin, message.value(), e.getMessage()));
            return;
        }
        for (int attempt = 1; !stopping; attempt++) {
            try {
                inbox.deliver(fact, origin);
                return;
            } catch (RuntimeException e) {
                if (databaseAnswers() && attempt >= config.attempts()) {
                    Log.warnf(e, "Parked event %s (%s)", fact.id(), fact.type());
                    persist(() -> parking.park(fact, origin, Parking.reason(e)));
                    return;
                }
                pause(config.retryPause().toMillis());
            }
        }
    }

    /** Parking must not fail for good: without it the offset could not move past the event. */
    private void persist(Runnable parkingIt) {
        while (!stopping) {
            try {
                parkingIt.run();
                return;
            } catch (RuntimeException e) {
                Log.warnf("An event could not be parked yet: %s", e.getMessage());
                pause(config.retryPause().toMillis());
            }
        }
    }

    private boolean databaseAnswers() {
        try (Connection connection = database.getConnection()) {
            return connection.isValid(2);
        } catch (SQLException e) {
            return false;
        }
    }

    private void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            stopping = true;
            Thread.currentThread().interrupt();
        }
    }
}
