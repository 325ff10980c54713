package vn.lanhmanh.inspection.evidence;

import java.time.LocalDateTime;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import vn.lanhmanh.inspection.evidence.intake.Exif;

/** What the camera said about where and when; kept apart from the evidence and read for a purpose only. */
@Entity
@Table(name = "evidence_capture")
class Capture {

    @Id
    private UUID evidenceId;

    private LocalDateTime takenLocally;

    private Double latitude;

    private Double longitude;

    protected Capture() {}

    Capture(UUID evidenceId, Exif exif) {
        this.evidenceId = evidenceId;
        this.takenLocally = exif.takenLocally();
        this.latitude = exif.latitude();
        this.longitude = exif.longitude();
    }

    LocalDateTime takenLocally() {
        return takenLocally;
    }

    Double latitude() {
        return latitude;
    }

    Double longitude() {
        return longitude;
    }
}
