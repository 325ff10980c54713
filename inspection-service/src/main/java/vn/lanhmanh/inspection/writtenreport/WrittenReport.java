package vn.lanhmanh.inspection.writtenreport;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;

import vn.lanhmanh.platform.events.Aggregate;
import vn.lanhmanh.platform.web.Refusal;

/** A report owed, and where it is found once it is made. */
@Entity
@Table(name = "written_report")
class WrittenReport implements Aggregate {

    /**
     * Who owes it since when.
     *
     * @param teamDistrictCode null for a provincial team
     * @param teamCommuneCode null for any but a commune team
     */
    @Embeddable
    record Debt(UUID teamId, String teamDistrictCode, String teamCommuneCode, LocalDate completedOn, LocalDate dueOn) {}

    @Id
    private UUID inspectionId;

    @Version
    private long version;

    @Embedded
    private Debt debt;

    private String number;

    private LocalDate reportedOn;

    @Transient
    private final Facts facts = new Facts();

    protected WrittenReport() {}

    WrittenReport(UUID inspectionId, Debt debt) {
        this.inspectionId = inspectionId;
        this.debt = debt;
    }

    /**
     * The report was made under this number.
     *
     * @throws Refusal {@code illegal-transition} (409) when it was before, {@code date-out-of-order} (422)
     */
    void fulfil(String documentNumber, LocalDate on) {
        if (reportedOn != null) {
            throw Refusal.conflict("illegal-transition", "report", "REPORTED");
        }
        if (on.isBefore(debt.completedOn())) {
            throw Refusal.unprocessable("date-out-of-order", "date", "completedOn")
                    .field("date");
        }
        this.number = documentNumber;
        this.reportedOn = on;
    }

    boolean overdue(LocalDate today) {
        return reportedOn == null && today.isAfter(debt.dueOn());
    }

    @Override
    public UUID id() {
        return inspectionId;
    }

    @Override
    public long version() {
        return version;
    }

    @Override
    public Facts facts() {
        return facts;
    }

    Debt debt() {
        return debt;
    }

    String number() {
        return number;
    }

    LocalDate reportedOn() {
        return reportedOn;
    }
}
