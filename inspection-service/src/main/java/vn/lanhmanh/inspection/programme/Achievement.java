package vn.lanhmanh.inspection.programme;

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

    private UUID establishmentId;

    protected Achievement() {}

    Achievement(UUID inspectionId, UUID teamId, int year, UUID establishmentId) {
        this.inspectionId = inspectionId;
        this.teamId = teamId;
        this.year = year;
        this.establishmentId = establishmentId;
    }
}
