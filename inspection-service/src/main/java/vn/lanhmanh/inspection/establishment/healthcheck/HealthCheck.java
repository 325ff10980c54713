package vn.lanhmanh.inspection.establishment.healthcheck;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import vn.lanhmanh.inspection.office.RecordId;
import vn.lanhmanh.platform.web.Refusal;

/** Whether an establishment had its workers checked in a quarter. */
@Entity
@Table(name = "establishment_health_check")
public class HealthCheck {

    private static final int MONTHS = 3;

    @Id
    private UUID id;

    private UUID establishmentId;

    private int year;

    private int quarter;

    private boolean done;

    private int workersChecked;

    private LocalDate recordedOn;

    protected HealthCheck() {}

    HealthCheck(UUID establishmentId, int year, int quarter) {
        this.id = RecordId.next();
        this.establishmentId = establishmentId;
        this.year = year;
        this.quarter = quarter;
    }

    static LocalDate firstDay(int year, int quarter) {
        return LocalDate.of(year, (quarter - 1) * MONTHS + 1, 1);
    }

    void record(boolean wasDone, int checked, LocalDate on) {
        if (!wasDone && checked > 0) {
            throw Refusal.unprocessable("workers-checked-without-check").field("workersChecked");
        }
        this.done = wasDone;
        this.workersChecked = checked;
        this.recordedOn = on;
    }

    int year() {
        return year;
    }

    int quarter() {
        return quarter;
    }

    boolean done() {
        return done;
    }

    int workersChecked() {
        return workersChecked;
    }

    LocalDate recordedOn() {
        return recordedOn;
    }
}
