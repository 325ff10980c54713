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

    /** The decision a mark of a sanction comes from; null for other marks, and for those noted before it was told. */
    private UUID sanctionId;

    /** The finding a mark of a violation comes from; null for other marks, and for those noted before it was kept. */
    private UUID findingId;

    private LocalDate voidedOn;

    protected RiskMark() {}

    RiskMark(UUID establishmentId, Kind kind, LocalDate day) {
        this.id = RecordId.next();
        this.establishmentId = establishmentId;
        this.kind = kind;
        this.day = day;
    }

    /** A mark of a decision, which may be known to be annulled already. */
    RiskMark(UUID establishmentId, LocalDate day, UUID sanctionId, LocalDate voidedOn) {
        this(establishmentId, Kind.SANCTION, day);
        this.sanctionId = sanctionId;
        this.voidedOn = voidedOn;
    }

    static RiskMark ofFinding(UUID establishmentId, LocalDate day, UUID findingId) {
        var mark = new RiskMark(establishmentId, Kind.VIOLATION, day);
        mark.findingId = findingId;
        return mark;
    }

    /** Whether it counts on a day: what it comes from was not annulled or withdrawn by then. */
    boolean counts(LocalDate on) {
        return voidedOn == null || on.isBefore(voidedOn);
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
