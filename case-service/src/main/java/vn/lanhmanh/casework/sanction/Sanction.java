package vn.lanhmanh.casework.sanction;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;

import vn.lanhmanh.casework.law.Competence;
import vn.lanhmanh.casework.office.Codes;
import vn.lanhmanh.casework.office.Office;
import vn.lanhmanh.casework.office.RecordId;
import vn.lanhmanh.casework.violation.ViolationMinutes;
import vn.lanhmanh.platform.events.Aggregate;
import vn.lanhmanh.platform.web.Refusal;

/** One sanction decision upon one minutes: a main form for each act, and supplementary measures. */
@Entity
@Table(name = "sanction")
public class Sanction implements Aggregate {

    public static final String LICENCE_SUSPENSION = "LICENCE_SUSPENSION";
    public static final String EXPULSION = "EXPULSION";

    @Schema(name = "SanctionState")
    public enum State {
        /** Proposed, decided by nobody yet. */
        DRAFT,
        /** Signed and in effect (Law 15/2012, Art. 67(4)). */
        ISSUED,
        /** Received by whoever is sanctioned. */
        SERVED,
        /** Complied with. */
        EXECUTED,
        /** Taken back; counts no longer. */
        ANNULLED
    }

    @Id
    private UUID id;

    @Version
    private long version;

    @Embedded
    private Upon upon;

    @Enumerated(EnumType.STRING)
    private State state;

    @Fetch(FetchMode.SUBSELECT)
    @OrderColumn(name = "position")
    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "sanction_item", joinColumns = @JoinColumn(name = "sanction_id"))
    private List<SanctionItem> items = new ArrayList<>();

    private String supplementary;

    @Column(name = "suspension_months")
    private Integer suspensionMonths;

    @Embedded
    private Decision decision;

    @Column(name = "served_on")
    private LocalDate servedOn;

    @Column(name = "executed_on")
    private LocalDate executedOn;

    private Long collected;

    @Column(name = "annulled_on")
    private LocalDate annulledOn;

    @Column(name = "annulment_reason")
    private byte[] annulmentReason;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Transient
    private final Facts facts = new Facts();

    protected Sanction() {}

    Sanction(ViolationMinutes minutes, List<SanctionItem> items, Collection<String> supplementary, Integer months) {
        this.id = RecordId.next();
        this.upon = Upon.of(minutes);
        this.items.addAll(items);
        this.supplementary = Codes.join(supplementary);
        this.suspensionMonths = supplementary.contains(LICENCE_SUSPENSION) ? months : null;
        become(State.DRAFT);
    }

    /**
     * Issues the decision.
     *
     * @param competence what the decider's title may do on that day
     * @param issued the fact to tell, made from this sanction
     */
    void issue(Decision signed, Competence competence, SanctionEvent.Issued issued) {
        Refusal.unlessIn("issue", state, State.DRAFT);
        requireWithin(competence);
        decision = signed;
        become(State.ISSUED);
        facts.add(issued);
    }

    /** The band of the act decides the competence, not the amount (Law 15/2012, Art. 52(2)). */
    private void requireWithin(Competence competence) {
        boolean fines = items.stream()
                .filter(item -> item.mainForm() == SanctionItem.MainForm.FINE)
                .allMatch(item -> item.normHighest() <= competence.maxFinePerson());
        boolean suspends = !supplementary().contains(LICENCE_SUSPENSION) || competence.licenceSuspension();
        boolean expels = !supplementary().contains(EXPULSION) || competence.expulsion();
        if (!fines || !suspends || !expels) {
            throw Refusal.unprocessable("above-competence", competence.title(), competence.maxFinePerson())
                    .basis(competence.basis() + "; Khoản 2 Điều 52 Luật Xử lý vi phạm hành chính")
                    .field("title");
        }
    }

    void serve(LocalDate on) {
        Refusal.unlessIn("serve", state, State.ISSUED);
        Office.inOrder("decidedOn", decision.on(), "servedOn", on);
        servedOn = on;
        become(State.SERVED);
    }

    /** @param amount collected in whole VND */
    void execute(LocalDate on, long amount) {
        Refusal.unlessIn("execute", state, State.SERVED);
        Office.inOrder("servedOn", servedOn, "executedOn", on);
        executedOn = on;
        collected = amount;
        become(State.EXECUTED);
        facts.add(new SanctionEvent.Executed(id, upon.caseId(), on, amount, upon.districtCode()));
    }

    /** Takes the draft or decision back, which was against an establishment unless null; tells whether it was a draft. */
    public boolean annul(LocalDate on, byte[] sealedReason, UUID establishmentId) {
        if (state == State.EXECUTED || state == State.ANNULLED) {
            throw Refusal.transition("annul", state);
        }
        boolean draft = state == State.DRAFT;
        if (!draft) {
            Office.inOrder("decidedOn", decision.on(), "on", on);
            facts.add(new SanctionEvent.Annulled(
                    id, upon.caseId(), establishmentId, decision.on(), on, upon.districtCode()));
        }
        annulledOn = on;
        annulmentReason = sealedReason;
        become(State.ANNULLED);
        return draft;
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

    public UUID caseId() {
        return upon.caseId();
    }

    public UUID minutesId() {
        return upon.minutesId();
    }

    State state() {
        return state;
    }

    List<SanctionItem> items() {
        return List.copyOf(items);
    }

    List<String> supplementary() {
        return Codes.split(supplementary);
    }

    Integer suspensionMonths() {
        return suspensionMonths;
    }

    Decision decision() {
        return decision;
    }

    LocalDate servedOn() {
        return servedOn;
    }

    LocalDate executedOn() {
        return executedOn;
    }

    Long collected() {
        return collected;
    }

    public LocalDate annulledOn() {
        return annulledOn;
    }

    byte[] annulmentReason() {
        return annulmentReason;
    }

    long amount() {
        return items.stream().mapToLong(SanctionItem::amount).sum();
    }
}
