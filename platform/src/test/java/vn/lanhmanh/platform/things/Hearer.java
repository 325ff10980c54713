package vn.lanhmanh.platform.things;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import vn.lanhmanh.platform.events.FactListener;
import vn.lanhmanh.platform.events.Inbox;
import vn.lanhmanh.platform.events.IncomingFact;

/** Writes down what it hears; the word "poison" makes it fail until the cure was told. */
@ApplicationScoped
public class Hearer implements FactListener {

    private final EntityManager entities;
    private final jakarta.enterprise.inject.Instance<Inbox> inbox;
    private volatile boolean cured;

    Hearer(EntityManager entities, jakarta.enterprise.inject.Instance<Inbox> inbox) {
        this.entities = entities;
        this.inbox = inbox;
    }

    public void cure() {
        cured = true;
    }

    @Override
    public void hear(IncomingFact fact) {
        if (fact.type().equals("snapshot.taken.v1") && !inbox.get().newest(fact)) {
            return;
        }
        String word = fact.as(Word.class).word();
        if (word.equals("poison") && !cured) {
            throw new IllegalArgumentException("cannot be swallowed");
        }
        entities.createNativeQuery("INSERT INTO heard (event_id, aggregate_id, word) VALUES (?, ?, ?)")
                .setParameter(1, fact.id())
                .setParameter(2, fact.aggregateId())
                .setParameter(3, word)
                .executeUpdate();
    }

    private record Word(String word) {}
}
