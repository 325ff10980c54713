package vn.lanhmanh.inspection.violation;

import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import vn.lanhmanh.inspection.office.RecordId;

/** A violation found by an inspection; the description stays here, others hear the code only. */
@Entity
@Table(name = "finding")
public class Finding {

    @Id
    private UUID id;

    private String violationCode;

    private String description;

    @Enumerated(EnumType.STRING)
    private ProhibitedAct prohibitedAct;

    protected Finding() {}

    public Finding(String violationCode, String description, ProhibitedAct prohibitedAct) {
        this.id = RecordId.next();
        this.violationCode = violationCode;
        this.description = description;
        this.prohibitedAct = prohibitedAct;
    }

    public UUID id() {
        return id;
    }

    public String violationCode() {
        return violationCode;
    }

    public String description() {
        return description;
    }

    public ProhibitedAct prohibitedAct() {
        return prohibitedAct;
    }
}
