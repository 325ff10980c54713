package vn.lanhmanh.reporting.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
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
import vn.lanhmanh.reporting.office.RecordId;
import vn.lanhmanh.reporting.plan.PlanFile.ParentPlan;
import vn.lanhmanh.reporting.plan.PlanFile.Recipient;
import vn.lanhmanh.reporting.plan.PlanFile.Signer;

/** A yearly provincial plan: loaded as a draft, then published and in force. */
@Entity
@Table(name = "plan")
public class Plan implements Aggregate {

    @Schema(name = "PlanState")
    public enum State {
        /** Loaded; nothing depends on it yet. */
        DRAFT,
        /** In force: programmes, reports and figures follow it. */
        PUBLISHED
    }

    public sealed interface Event extends Fact {}

    /** The plan came into force; the inspection programme of its year is made from the targets. */
    public record Published(UUID planId, int year, String number, List<PublishedTarget> targets) implements Event {

        @Override
        public String type() {
            return "plan.published.v1";
        }

        @Override
        public UUID aggregateId() {
            return planId;
        }
    }

    /** A target in values only. */
    public record PublishedTarget(String ref, Target.Operator operator, long value) {}

    /** How it was issued, as printed. */
    public record Issue(
            String issuer, String place, Signer signer, ParentPlan parentPlan, List<Recipient> recipients) {}

    @Id
    private UUID id;

    @Version
    private long version;

    private String source;

    private String number;

    @Column(name = "plan_year")
    private int year;

    private String title;

    @Column(name = "title_en")
    private String titleEn;

    @Column(name = "issued_on")
    private LocalDate issuedOn;

    private String consolidator;

    @JdbcTypeCode(SqlTypes.JSON)
    private Issue issue;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Target> targets;

    @Enumerated(EnumType.STRING)
    private State state;

    @Column(name = "published_on")
    private LocalDate publishedOn;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Transient
    private final Facts facts = new Facts();

    protected Plan() {}

    Plan(PlanFile file) {
        this.id = RecordId.next();
        this.source = file.source();
        this.number = file.number();
        this.year = file.year();
        this.title = file.title();
        this.titleEn = file.titleEn();
        this.issuedOn = file.issuedOn();
        this.consolidator = file.consolidator();
        this.issue = new Issue(file.issuer(), file.place(), file.signer(), file.parentPlan(), file.recipients());
        this.targets = List.copyOf(file.targets());
        this.state = State.DRAFT;
        this.changedAt = Instant.now();
    }

    /** Brings the plan into force. */
    void publish(LocalDate on) {
        Refusal.unlessIn("publish", state, State.DRAFT);
        state = State.PUBLISHED;
        publishedOn = on;
        changedAt = Instant.now();
        facts.add(new Published(
                id,
                year,
                number,
                targets.stream()
                        .map(target -> new PublishedTarget(target.ref(), target.operator(), target.value()))
                        .toList()));
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

    public int year() {
        return year;
    }

    public State state() {
        return state;
    }

    public List<Target> targets() {
        return targets;
    }

    /** The target of that section, such as I.4. */
    public Optional<Target> target(String ref) {
        return targets.stream().filter(target -> target.ref().equals(ref)).findFirst();
    }

    String source() {
        return source;
    }

    String number() {
        return number;
    }

    String title() {
        return title;
    }

    String titleEn() {
        return titleEn;
    }

    LocalDate issuedOn() {
        return issuedOn;
    }

    public String consolidator() {
        return consolidator;
    }

    Issue issue() {
        return issue;
    }

    LocalDate publishedOn() {
        return publishedOn;
    }
}
