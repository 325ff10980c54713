package vn.lanhmanh.reporting.activity;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import vn.lanhmanh.platform.events.Aggregate;
import vn.lanhmanh.platform.web.Refusal;
import vn.lanhmanh.reporting.office.RecordId;

/** Something a unit did for the plan. */
@Entity
@Table(name = "activity")
public class Activity implements Aggregate {

    @Schema(name = "ActivityKind")
    public enum Kind {
        /** Sessions and products that inform and educate (plan I.1, II.1). */
        COMMUNICATION,
        /** The integration plan of a district (plan I.2). */
        DISTRICT_PLAN,
        /** Harm reduction and prevention of gender-based violence (plan I.3, II.3). */
        INTERVENTION,
        /** A model that is maintained (plan II.3.d, II.3.đ). */
        MODEL,
        SURVEY,
        SUPERVISION,
        COMMENDATION,
        /** A directing document. */
        DOCUMENT
    }

    public enum InterventionKind {
        HIV_HARM_REDUCTION,
        GBV_PREVENTION
    }

    /** What the districts integrate the prevention with (plan I.2). */
    public enum Programme {
        POVERTY_REDUCTION,
        RURAL_VOCATIONAL_TRAINING,
        EMPLOYMENT,
        HIV_AIDS,
        ANTI_TRAFFICKING
    }

    @Id
    private UUID id;

    @Version
    private long version;

    @Column(name = "unit_code")
    private String unitCode;

    @Embedded
    private Particulars what;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Transient
    private final Facts facts = new Facts();

    protected Activity() {}

    /**
     * Enters an activity of the unit.
     *
     * @throws Refusal 422 when a field is missing that the kind needs, or one is there that belongs to another kind
     */
    Activity(String unitCode, Particulars what) {
        this.id = RecordId.next();
        this.unitCode = unitCode;
        become(what);
    }

    /** Replaces what was told. */
    void correct(Particulars corrected) {
        become(corrected);
    }

    private void become(Particulars told) {
        told.check();
        this.what = told;
        this.changedAt = Instant.now();
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

    String unitCode() {
        return unitCode;
    }

    Particulars what() {
        return what;
    }
}
