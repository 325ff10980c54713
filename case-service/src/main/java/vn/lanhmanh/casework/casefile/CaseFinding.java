package vn.lanhmanh.casework.casefile;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.Formula;

import com.fasterxml.jackson.annotation.JsonInclude;

import vn.lanhmanh.casework.law.ProhibitedAct;

/** A finding of an inspection, attached to the case it opened. */
@Entity
@Table(name = "case_finding")
class CaseFinding {

    @Id
    private UUID id;

    @Column(name = "case_id")
    private UUID caseId;

    @Column(name = "violation_code")
    private String violationCode;

    @Enumerated(EnumType.STRING)
    @Column(name = "prohibited_act")
    private ProhibitedAct prohibitedAct;

    @Column(name = "found_on")
    private LocalDate foundOn;

    /** The day from which it is none, by a correction of the minutes: whenever that was heard; null while it stands. */
    @Formula("(select w.withdrawn_on from finding_withdrawal w where w.finding_id = id)")
    private LocalDate withdrawnOn;

    protected CaseFinding() {}

    CaseFinding(UUID caseId, FindingDesk.ViolationFound told) {
        this.id = told.findingId();
        this.caseId = caseId;
        this.violationCode = told.violationCode();
        this.prohibitedAct = told.prohibitedAct();
        this.foundOn = told.foundOn();
    }

    /**
     * A finding as a case shows it.
     *
     * @param withdrawnOn the day on which a correction of the minutes withdrew it; absent while it stands
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "CaseFindingView")
    public record View(
            UUID id, String violationCode, ProhibitedAct prohibitedAct, LocalDate foundOn, LocalDate withdrawnOn) {

        static View from(CaseFinding finding) {
            return new View(
                    finding.id, finding.violationCode, finding.prohibitedAct, finding.foundOn, finding.withdrawnOn);
        }
    }
}
