package vn.lanhmanh.platform.things;

import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;

import vn.lanhmanh.platform.events.Aggregate;
import vn.lanhmanh.platform.events.Fact;

/** The smallest aggregate that the platform can be tried on. */
@Entity
public class Thing implements Aggregate {

    @Transient
    private final Facts facts = new Facts();

    @Id
    private UUID id;

    @Version
    private long version;

    private String name;

    protected Thing() {}

    Thing(String name) {
        this.id = UUID.randomUUID();
        this.name = name;
        facts.add(new Named(id, name));
    }

    void rename(String newName) {
        this.name = newName;
        facts.add(new Named(id, newName));
    }

    String name() {
        return name;
    }

    @Override
    public UUID id() {
        return id;
    }

    @Override
    public long version() {
        return version;
    }

    @Override
    public Facts facts() {
        return facts;
    }

    /** The thing got a name. */
    public record Named(UUID thingId, String name) implements Fact {

        @Override
        public String type() {
            return "thing.named.v1";
        }

        @Override
        public UUID aggregateId() {
            return thingId;
        }
    }
}
