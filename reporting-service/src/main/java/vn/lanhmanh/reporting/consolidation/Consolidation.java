package vn.lanhmanh.reporting.consolidation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

import vn.lanhmanh.platform.events.Aggregate;
import vn.lanhmanh.platform.events.Fact;
import vn.lanhmanh.platform.web.Refusal;
import vn.lanhmanh.reporting.office.Office;
import vn.lanhmanh.reporting.office.RecordId;
import vn.lanhmanh.reporting.report.Obligations;
import vn.lanhmanh.reporting.targets.TargetView;

/** The province's report of a period; its figures never change after it is made. */
@Entity
@Table(name = "consolidation")
class Consolidation implements Aggregate {

    @Schema(name = "ConsolidationState")
    enum State {
        /** Made; another one can still take its place. */
        DRAFT,
        /** Signed by the provincial committee. */
        SIGNED,
        /** Sent out under its number. */
        ISSUED
    }

    sealed interface Event extends Fact {}

    /** It went out to the provincial committee and the ministry. */
    record Issued(UUID consolidationId, UUID periodId, String number, LocalDate issuedOn) implements Event {

        @Override
        public String type() {
            return "consolidation.issued.v1";
        }

        @Override
        public UUID aggregateId() {
            return consolidationId;
        }
    }

    /** A unit whose figures are not in it. */
    record Missing(String unitCode, boolean requested, Obligations.Status status) {}

    /** What is frozen when it is made. */
    record Content(List<FrozenFigure> figures, List<TargetView> targets, List<Missing> missing, int reports) {}

    @Id
    private UUID id;

    @Version
    private long version;

    @Column(name = "period_id", updatable = false)
    private UUID periodId;

    @Column(name = "made_on", updatable = false)
    private LocalDate madeOn;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(updatable = false)
    private Content content;

    @Enumerated(EnumType.STRING)
    private State state;

    @Column(name = "signed_on")
    private LocalDate signedOn;

    private String number;

    @Column(name = "issued_on")
    private LocalDate issuedOn;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Transient
    private final Facts facts = new Facts();

    protected Consolidation() {}

    Consolidation(UUID periodId, LocalDate madeOn, Content content) {
        this.id = RecordId.next();
        this.periodId = periodId;
        this.madeOn = madeOn;
        this.content = content;
        become(State.DRAFT);
    }

    /** The provincial committee stands for it. */
    void sign(LocalDate on) {
        Refusal.unlessIn("sign", state, State.DRAFT);
        signedOn = on;
        become(State.SIGNED);
    }

    /** Sends it out under its number. */
    void issue(String number, LocalDate on) {
        Refusal.unlessIn("issue", state, State.SIGNED);
        Office.inOrder("signedOn", signedOn, "issuedOn", on);
        this.number = number;
        this.issuedOn = on;
        become(State.ISSUED);
        facts.add(new Issued(id, periodId, number, on));
    }

    private void become(State next) {
        state = next;
        changedAt = Instant.now();
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

    UUID periodId() {
        return periodId;
    }

    LocalDate madeOn() {
        return madeOn;
    }

    Content content() {
        return content;
    }

    State state() {
        return state;
    }

    LocalDate signedOn() {
        return signedOn;
    }

    String number() {
        return number;
    }

    LocalDate issuedOn() {
        return issuedOn;
    }
}
