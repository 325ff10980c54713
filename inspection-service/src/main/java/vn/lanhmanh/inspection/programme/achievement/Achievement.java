package vn.lanhmanh.inspection.programme.achievement;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A conditional business that a team has inspected in a year: what the target counts. */
@Entity
@Table(name = "achievement")
class Achievement {

    @Id
    private UUID inspectionId;

    private UUID teamId;

    private int year;

    private LocalDate completedOn;

    private UUID establishmentId;

    protected Achievement() {}

    Achievement(UUID inspectionId, UUID teamId, LocalDate completedOn, UUID establishmentId) {
        this.inspectionId = inspectionId;
        this.teamId = teamId;
        this.year = completedOn.getYear();
        this.completedOn = completedOn;
        this.establishmentId = establishmentId;
    }
}
