package vn.lanhmanh.reporting.training;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;

import com.fasterxml.jackson.annotation.JsonInclude;

import vn.lanhmanh.platform.events.Aggregate;
import vn.lanhmanh.platform.events.Fact;
import vn.lanhmanh.reporting.entered.EnteredRow;
import vn.lanhmanh.reporting.office.RecordId;

/** A class that trains officers, and who of them attended. */
@Entity
@Table(name = "training_class")
public class TrainingClass implements Aggregate {

    public sealed interface Event extends Fact {}

    /**
     * An officer attended a class.
     *
     * @param validUntil last day the training counts; null for good
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Attended(UUID officerId, UUID classId, LocalDate on, LocalDate validUntil) implements Event {

        @Override
        public String type() {
            return "officer.trained.v1";
        }

        @Override
        public UUID aggregateId() {
            return classId;
        }
    }

    /** @param validMonths how long the training counts; null for good */
    record Subject(String title, String topic, LocalDate on, OfficeLevel level, Integer validMonths) {}

    @Id
    private UUID id;

    @Version
    private long version;

    @Column(name = "unit_code")
    private String unitCode;

    private String title;

    private String topic;

    @Column(name = "held_on")
    private LocalDate heldOn;

    @Enumerated(EnumType.STRING)
    private OfficeLevel level;

    @Column(name = "valid_months")
    private Integer validMonths;

    @ElementCollection
    @CollectionTable(name = "training_attendance", joinColumns = @JoinColumn(name = "class_id"))
    @Column(name = "officer_id")
    private Set<UUID> officerIds = new HashSet<>();

    @Column(name = "changed_at")
    private Instant changedAt;

    @Transient
    private final Facts facts = new Facts();

    protected TrainingClass() {}

    TrainingClass(String unitCode, Subject subject) {
        this.id = RecordId.next();
        this.unitCode = unitCode;
        this.title = subject.title();
        this.topic = subject.topic();
        this.heldOn = subject.on();
        this.level = subject.level();
        this.validMonths = subject.validMonths();
        this.changedAt = Instant.now();
    }

    /** Notes who attended; who is noted already stays noted once. */
    void attend(Collection<UUID> officers) {
        for (UUID officer : officers) {
            if (officerIds.add(officer)) {
                changedAt = Instant.now();
                facts.add(new Attended(officer, id, heldOn, validUntil()));
            }
        }
    }

    /** A time of months ends on the day of the same number (Civil Code 2015, Art. 148). */
    private LocalDate validUntil() {
        return validMonths == null ? null : heldOn.plusMonths(validMonths);
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

    String unitCode() {
        return unitCode;
    }

    Subject subject() {
        return new Subject(title, topic, heldOn, level, validMonths);
    }

    int attendants() {
        return officerIds.size();
    }

    EnteredRow row() {
        return new EnteredRow(
                id, topic, unitCode, heldOn, null, null, 1, Map.of("TOPIC", topic, "LEVEL", level.name()));
    }
}
