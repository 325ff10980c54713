package vn.lanhmanh.platform.things;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;

import io.quarkus.narayana.jta.QuarkusTransaction;

import vn.lanhmanh.platform.events.Outbox;
import vn.lanhmanh.platform.web.IfMatch;
import vn.lanhmanh.platform.web.Refusal;

@Transactional
@ApplicationScoped
public class ThingDesk {

    static final String CROSSED = "crossed ";

    private final CyclicBarrier crossing = new CyclicBarrier(2);
    private final EntityManager entities;
    private final Outbox outbox;

    ThingDesk(EntityManager entities, Outbox outbox) {
        this.entities = entities;
        this.outbox = outbox;
    }

    public Thing name(String name) {
        var thing = new Thing(name);
        entities.persist(thing);
        outbox.publish(thing);
        if (name.startsWith("refused")) {
            throw Refusal.unprocessable("date-in-future", "name")
                    .basis("Điều 1")
                    .field("name");
        }
        return thing;
    }

    Thing rename(UUID id, IfMatch ifMatch, String name) {
        Thing thing = Optional.ofNullable(entities.find(Thing.class, id)).orElseThrow(NotFoundException::new);
        ifMatch.check(thing.version());
        thing.rename(name);
        if (name.equals("raced")) {
            QuarkusTransaction.requiringNew()
                    .run(() -> entities.createNativeQuery("UPDATE thing SET version = version + 1 WHERE id = ?")
                            .setParameter(1, id)
                            .executeUpdate());
        }
        if (name.startsWith(CROSSED)) {
            cross(UUID.fromString(name.substring(CROSSED.length())));
        }
        outbox.publish(thing);
        return thing;
    }

    /** Holds one row and wants the other, while somebody holds that one and wants this. */
    private void cross(UUID other) {
        entities.flush();
        try {
            crossing.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
            throw new IllegalStateException("nobody came the other way", e);
        }
        entities.createNativeQuery("UPDATE thing SET version = version + 1 WHERE id = ?")
                .setParameter(1, other)
                .executeUpdate();
    }

    List<Thing> after(String name, int limit) {
        return entities.createQuery("from Thing where name > :name order by name", Thing.class)
                .setParameter("name", name)
                .setMaxResults(limit)
                .getResultList();
    }
}
