package vn.lanhmanh.inspection.training;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The latest training of an officer, as heard from the training records. */
@Entity
@Table(name = "officer_training")
public class OfficerTraining {

    @Id
    private UUID officerId;

    private LocalDate trainedOn;

    private LocalDate validUntil;

    protected OfficerTraining() {}

    OfficerTraining(UUID officerId, LocalDate trainedOn, LocalDate validUntil) {
        this.officerId = officerId;
        this.trainedOn = trainedOn;
        this.validUntil = validUntil;
    }

    /** Takes a class in; an earlier one changes nothing. */
    void trained(LocalDate on, LocalDate until) {
        if (on.isAfter(trainedOn)) {
            this.trainedOn = on;
            this.validUntil = until;
        }
    }

    public boolean validOn(LocalDate day) {
        return !day.isBefore(trainedOn) && (validUntil == null || !day.isAfter(validUntil));
    }

    UUID officerId() {
        return officerId;
    }

    public LocalDate trainedOn() {
        return trainedOn;
    }

    public LocalDate validUntil() {
        return validUntil;
    }
}
