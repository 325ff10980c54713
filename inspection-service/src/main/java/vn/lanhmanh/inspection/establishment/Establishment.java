package vn.lanhmanh.inspection.establishment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import vn.lanhmanh.inspection.office.RecordId;
import vn.lanhmanh.inspection.risk.RiskSubject;
import vn.lanhmanh.platform.events.Aggregate;
import vn.lanhmanh.platform.events.Fact;
import vn.lanhmanh.platform.reference.Folding;
import vn.lanhmanh.platform.web.Refusal;

/** A service establishment in the register. */
@Entity
@Table(name = "establishment")
public class Establishment implements Aggregate {

    public sealed interface Event extends Fact {

        Snapshot establishment();

        @Override
        default UUID aggregateId() {
            return establishment().establishmentId();
        }
    }

    /** The state that each event of an establishment tells. */
    public record Snapshot(
            UUID establishmentId,
            String code,
            String name,
            EstablishmentKind kind,
            LegalForm legalForm,
            String communeCode,
            String districtCode,
            boolean conditionalBusiness,
            boolean atRisk,
            EstablishmentState state,
            LocalDate on,
            LocalDate reviewedOn,
            boolean hasCommitment,
            boolean hasSecurityCertificate) {}

    public record Registered(@JsonUnwrapped Snapshot establishment) implements Event {

        @Override
        public String type() {
            return "establishment.registered.v1";
        }
    }

    public record Changed(@JsonUnwrapped Snapshot establishment) implements Event {

        @Override
        public String type() {
            return "establishment.changed.v1";
        }
    }

    public record Closed(@JsonUnwrapped Snapshot establishment) implements Event {

        @Override
        public String type() {
            return "establishment.closed.v1";
        }
    }

    @Id
    private UUID id;

    @Version
    private long version;

    private String code;

    @Enumerated(EnumType.STRING)
    private EstablishmentState state;

    @Embedded
    private Particulars particulars;

    private String foldedName;

    private String searchText;

    @ElementCollection
    @CollectionTable(name = "establishment_paper", joinColumns = @JoinColumn(name = "establishment_id"))
    private List<Paper> papers = new ArrayList<>();

    private LocalDate registeredOn;

    private LocalDate closedOn;

    private String closureReason;

    private Instant changedAt;

    @Transient
    private final Facts facts = new Facts();

    protected Establishment() {}

    /** Registers an establishment under a code of the register. */
    public Establishment(String code, Particulars particulars, List<Paper> papers, LocalDate on) {
        this.id = RecordId.next();
        this.code = code;
        this.state = EstablishmentState.ACTIVE;
        this.registeredOn = on;
        describe(particulars, papers);
        facts.add(new Registered(snapshot(on)));
    }

    private void describe(Particulars described, List<Paper> itsPapers) {
        described.check();
        this.particulars = described;
        this.foldedName = Folding.fold(described.name());
        this.searchText = Folding.fold(described.name() + " " + described.address() + " " + code);
        this.papers.clear();
        this.papers.addAll(itsPapers);
        this.changedAt = Instant.now();
    }

    /** Replaces what the register says. */
    public void change(Particulars described, List<Paper> itsPapers, LocalDate on) {
        requireActive("change");
        describe(described, itsPapers);
        facts.add(new Changed(snapshot(on)));
    }

    /** Ends the business; it stays in the register. */
    public void close(LocalDate on, String reason) {
        requireActive("close");
        this.state = EstablishmentState.CLOSED;
        this.closedOn = on;
        this.closureReason = reason;
        this.changedAt = Instant.now();
        facts.add(new Closed(snapshot(on)));
    }

    private void requireActive(String verb) {
        if (state != EstablishmentState.ACTIVE) {
            throw Refusal.conflict("illegal-transition", verb, state);
        }
    }

    private Snapshot snapshot(LocalDate on) {
        return new Snapshot(
                id,
                code,
                particulars.name(),
                particulars.kind(),
                particulars.legalForm(),
                particulars.communeCode(),
                particulars.districtCode(),
                particulars.conditionalBusiness(),
                particulars.atRisk(),
                state,
                on,
                particulars.reviewedOn(),
                has(Paper.PaperType.COMMITMENT),
                has(Paper.PaperType.SECURITY_CERTIFICATE));
    }

    private boolean has(Paper.PaperType type) {
        return papers.stream().anyMatch(paper -> paper.type() == type);
    }

    /** What its risk is told from; the papers are those required of its kind on that day. */
    public RiskSubject riskSubject(LocalDate on) {
        var missing = new TreeSet<String>();
        var expired = new TreeSet<String>();
        for (Paper.PaperType type : particulars.requiredPapers()) {
            if (!has(type)) {
                missing.add(type.name());
            } else if (papers.stream().filter(paper -> paper.type() == type).allMatch(paper -> paper.expired(on))) {
                expired.add(type.name());
            }
        }
        return new RiskSubject(id, particulars.kind().name(), particulars.communeCode(), missing, expired);
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

    public String code() {
        return code;
    }

    public EstablishmentState state() {
        return state;
    }

    public Particulars particulars() {
        return particulars;
    }

    String foldedName() {
        return foldedName;
    }

    List<Paper> papers() {
        return List.copyOf(papers);
    }

    LocalDate registeredOn() {
        return registeredOn;
    }

    LocalDate closedOn() {
        return closedOn;
    }
}
