package vn.lanhmanh.casework.violation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;

import org.hibernate.annotations.Formula;

import vn.lanhmanh.casework.casefile.Origin;
import vn.lanhmanh.casework.law.ProhibitedAct;
import vn.lanhmanh.casework.office.Codes;
import vn.lanhmanh.casework.office.Office;
import vn.lanhmanh.casework.office.RecordId;
import vn.lanhmanh.platform.events.Aggregate;

/** The minutes of an administrative violation: never changed once made. */
@Entity
@Table(name = "violation_minutes")
public class ViolationMinutes implements Aggregate {

    /** Who is said to have violated the law. */
    public enum SubjectKind {
        PERSON,
        ESTABLISHMENT
    }

    /** The days that decide the law and the clocks, in their order. */
    @Embeddable
    public record Days(
            @Column(name = "act_on") LocalDate actOn,
            @Column(name = "discovered_on") LocalDate discoveredOn,
            @Column(name = "made_on") LocalDate madeOn) {}

    /**
     * How the minutes came about.
     *
     * @param makerTitle legal title of who made them
     * @param actGoingOn whether the act was still going on when it was discovered
     */
    @Embeddable
    public record Circumstances(
            @Column(name = "maker_title") String makerTitle,
            @Column(name = "signature_refused") boolean signatureRefused,
            @Column(name = "act_going_on") boolean actGoingOn,
            @Column(name = "complex_case") boolean complex,
            @Column(name = "explanation_requested") boolean explanationRequested) {}

    @Id
    private UUID id;

    @Version
    private long version;

    @Column(name = "case_id")
    private UUID caseId;

    @Column(name = "inspection_id")
    private UUID inspectionId;

    @Column(name = "commune_code")
    private String communeCode;

    @Column(name = "district_code")
    private String districtCode;

    @Enumerated(EnumType.STRING)
    @Column(name = "subject_kind")
    private SubjectKind subjectKind;

    @Column(name = "subject_id")
    private UUID subjectId;

    private String acts;

    @Embedded
    private Days days;

    @Embedded
    private Circumstances circumstances;

    private byte[] narrative;

    @Column(name = "made_at")
    private Instant madeAt;

    /** Who stands for the establishment by now, if it was merged: whenever that was heard. */
    @Formula("(select k.merged_into from known_establishment k where k.id = subject_id)")
    private UUID mergedInto;

    @Transient
    private final Facts facts = new Facts();

    protected ViolationMinutes() {}

    /** Minutes about a person or establishment for one or more acts; the days stand in their order. */
    public ViolationMinutes(UUID caseId, Origin origin, SubjectKind kind, UUID subjectId, Set<ProhibitedAct> acts) {
        this.id = RecordId.next();
        this.caseId = caseId;
        this.inspectionId = origin.inspectionId();
        this.communeCode = origin.communeCode();
        this.districtCode = origin.districtCode();
        this.subjectKind = kind;
        this.subjectId = subjectId;
        this.acts = Codes.join(acts);
        this.madeAt = Instant.now();
    }

    /** Draws the minutes up; the one verb they have. */
    public void drawUp(Days days, Circumstances circumstances, byte[] sealedNarrative) {
        Office.inOrder("actOn", days.actOn(), "discoveredOn", days.discoveredOn());
        Office.inOrder("discoveredOn", days.discoveredOn(), "madeOn", days.madeOn());
        this.days = days;
        this.circumstances = circumstances;
        this.narrative = sealedNarrative;
        facts.add(MinutesMade.of(this));
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

    public UUID caseId() {
        return caseId;
    }

    /** The inspection that found it; null without. */
    public UUID inspectionId() {
        return inspectionId;
    }

    public String communeCode() {
        return communeCode;
    }

    public String districtCode() {
        return districtCode;
    }

    public SubjectKind subjectKind() {
        return subjectKind;
    }

    /** The person or the establishment; of a merged one, the one that stands for it. */
    public UUID subjectId() {
        return mergedInto == null ? subjectId : mergedInto;
    }

    public Set<ProhibitedAct> acts() {
        return Codes.split(ProhibitedAct.class, acts);
    }

    public Days days() {
        return days;
    }

    public Circumstances circumstances() {
        return circumstances;
    }

    byte[] narrative() {
        return narrative;
    }
}
