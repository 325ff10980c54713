package vn.lanhmanh.inspection.visit.correction;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import vn.lanhmanh.inspection.office.RecordId;

/** A record that corrects what the minutes of an inspection say. */
@Entity
@Table(name = "inspection_correction")
public class Correction {

    /**
     * What is corrected.
     *
     * @param subject the part of the minutes it is about, such as {@code findings}
     * @param text what is right
     * @param reason why it was recorded otherwise
     * @param fieldVisitId the visit in conflict that says so, in codes, ids and dates; null where somebody typed it
     */
    @Embeddable
    public record Content(String subject, String text, String reason, UUID fieldVisitId) {

        public Content(MinutesPart part, String text, String reason, UUID fieldVisitId) {
            this(part.key(), text, reason, fieldVisitId);
        }

        /** Empty for a correction from when its subject was free. */
        public Optional<MinutesPart> part() {
            return MinutesPart.of(subject);
        }

        /** Never the words, should the record ever meet a log. */
        @Override
        public String toString() {
            return "Content[" + subject + "]";
        }
    }

    @Id
    private UUID id;

    private UUID inspectionId;

    private int number;

    @Embedded
    private Content content;

    private LocalDate recordedOn;

    private UUID recordedBy;

    protected Correction() {}

    /** @param number of its annex to the minutes: 1, 2, … */
    Correction(UUID inspectionId, int number, Content content, LocalDate on, UUID by) {
        this.id = RecordId.next();
        this.inspectionId = inspectionId;
        this.number = number;
        this.content = content;
        this.recordedOn = on;
        this.recordedBy = by;
    }

    public UUID id() {
        return id;
    }

    public int number() {
        return number;
    }

    public Content content() {
        return content;
    }

    public LocalDate recordedOn() {
        return recordedOn;
    }

    public UUID recordedBy() {
        return recordedBy;
    }
}
