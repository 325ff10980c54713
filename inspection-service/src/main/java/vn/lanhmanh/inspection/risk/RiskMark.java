package vn.lanhmanh.inspection.risk;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import vn.lanhmanh.inspection.office.RecordId;

/** Something that happened to an establishment and counts for its risk. */
@Entity
@Table(name = "risk_mark")
class RiskMark {

    enum Kind {
        INSPECTED,
        VIOLATION,
        SANCTION,
        TIP
    }

    @Id
    private UUID id;

    private UUID establishmentId;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private LocalDate day;

    protected RiskMark() {}

    RiskMark(UUID establishmentId, Kind kind, LocalDate day) {
        this.id = RecordId.next();
        this.establishmentId = establishmentId;
        this.kind = kind;
        this.day = day;
    }

    UUID establishmentId() {
        return establishmentId;
    }

    Kind kind() {
        return kind;
    }

    LocalDate day() {
        return day;
    }
}
