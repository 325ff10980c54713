package vn.lanhmanh.reporting.commune;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;

import vn.lanhmanh.platform.events.Aggregate;
import vn.lanhmanh.reporting.entered.EnteredRow;
import vn.lanhmanh.reporting.office.Office;
import vn.lanhmanh.reporting.office.RecordId;

/** Whether a commune is healthy, free of prostitution, in a year (Joint Resolution 01/2008). */
@Entity
@Table(name = "commune_classification")
public class CommuneClassification implements Aggregate {

    public enum Result {
        HEALTHY,
        NOT_HEALTHY
    }

    /** @param criteriaSet version of the criteria it was scored by; null when not told */
    record Decision(Result result, String decisionNumber, LocalDate decidedOn, String criteriaSet) {}

    @Id
    private UUID id;

    @Version
    private long version;

    @Column(name = "commune_code")
    private String communeCode;

    @Column(name = "district_code")
    private String districtCode;

    @Column(name = "classified_year")
    private int year;

    @Enumerated(EnumType.STRING)
    private Result result;

    @Column(name = "decision_number")
    private String decisionNumber;

    @Column(name = "decided_on")
    private LocalDate decidedOn;

    @Column(name = "criteria_set")
    private String criteriaSet;

    @Column(name = "unit_code")
    private String unitCode;

    @Transient
    private final Facts facts = new Facts();

    protected CommuneClassification() {}

    CommuneClassification(String unitCode, String communeCode, String districtCode, int year, Decision decision) {
        Office.inOrder("year", LocalDate.of(year, 1, 1), "decidedOn", decision.decidedOn());
        this.id = RecordId.next();
        this.unitCode = unitCode;
        this.communeCode = communeCode;
        this.districtCode = districtCode;
        this.year = year;
        this.result = decision.result();
        this.decisionNumber = decision.decisionNumber();
        this.decidedOn = decision.decidedOn();
        this.criteriaSet = decision.criteriaSet();
    }

    @Override
    public UUID id() {
        return id;
    }

    @Override
    public long version() {
        return version;
    }

    @Override
    public Facts facts() {
        return facts;
    }

    String communeCode() {
        return communeCode;
    }

    String districtCode() {
        return districtCode;
    }

    int year() {
        return year;
    }

    Decision decision() {
        return new Decision(result, decisionNumber, decidedOn, criteriaSet);
    }

    EnteredRow row() {
        return new EnteredRow(
                id,
                result.name(),
                unitCode,
                decidedOn,
                districtCode,
                communeCode,
                1,
                Map.of("DISTRICT", districtCode, "COMMUNE", communeCode));
    }
}
