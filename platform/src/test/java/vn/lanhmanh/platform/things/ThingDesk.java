package vn.lanhmanh.platform.things;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

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
        outbox.publish(thing);
        return thing;
    }

    List<Thing> after(String name, int limit) {
        return entities.createQuery("from Thing where name > :name order by name", Thing.class)
                .setParameter("name", name)
                .setMaxResults(limit)
                .getResultList();
    }
}
