package vn.lanhmanh.casework.person;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;

import vn.lanhmanh.casework.person.identity.Identity;
import vn.lanhmanh.casework.protection.AgeBand;
import vn.lanhmanh.casework.protection.Protection;
import vn.lanhmanh.platform.events.Aggregate;
import vn.lanhmanh.platform.web.Refusal;

/** A person concerned in one case, under a pseudonym; never a name, a birth date, a health status or a test. */
@Entity
@Table(name = "involved_person")
public class InvolvedPerson implements Aggregate {

    /** What part the person had. */
    public enum Role {
        BUYER,
        SELLER,
        HARBOURER,
        BROKER,
        ORGANISER,
        COERCER,
        PROTECTOR,
        OWNER,
        MANAGER,
        VICTIM,
        SUSPECTED_VICTIM,
        OTHER
    }

    /**
     * What stands in the clear: codes and bands.
     *
     * @param ageShown false when the band was taken for want of a date of birth
     */
    public record Appearance(
            Role role,
            LocalDate actOn,
            AgeBand ageBand,
            boolean ageShown,
            Identity.Sex sex,
            Identity.NationalityGroup nationalityGroup) {}

    @Id
    private UUID id;

    @Version
    private long version;

    @Column(name = "case_id")
    private UUID caseId;

    @Enumerated(EnumType.STRING)
    private Role role;

    @Column(name = "act_on")
    private LocalDate actOn;

    @Enumerated(EnumType.STRING)
    @Column(name = "age_band")
    private AgeBand ageBand;

    @Column(name = "age_shown")
    private boolean ageShown;

    @Enumerated(EnumType.STRING)
    private Identity.Sex sex;

    @Enumerated(EnumType.STRING)
    @Column(name = "nationality_group")
    private Identity.NationalityGroup nationalityGroup;

    @Enumerated(EnumType.STRING)
    private Protection protection;

    @Column(name = "suspect_on")
    private LocalDate suspectOn;

    @Column(name = "erased_on")
    private LocalDate erasedOn;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Transient
    private final Facts facts = new Facts();

    protected InvolvedPerson() {}

    InvolvedPerson(UUID caseId, Appearance appearance) {
        this.id = UUID.randomUUID();
        this.caseId = caseId;
        this.role = appearance.role();
        this.actOn = appearance.actOn();
        this.ageBand = appearance.ageBand();
        this.ageShown = appearance.ageShown();
        this.sex = appearance.sex();
        this.nationalityGroup = appearance.nationalityGroup();
        this.protection = switch (role) {
            case VICTIM -> Protection.VICTIM;
            case SUSPECTED_VICTIM -> Protection.SUSPECTED_VICTIM;
            default -> Protection.NOT_SCREENED;
        };
        this.changedAt = Instant.now();
    }

    /** Takes the result of a screening over; the latest one counts. */
    void screened(Protection result) {
        protection = result;
        changedAt = Instant.now();
    }

    /** The age was shown after all. */
    void ageShown(AgeBand band) {
        ageBand = band;
        ageShown = true;
        changedAt = Instant.now();
    }

    /** The file that was sent to the criminal bodies on that day accuses the person. */
    public void accused(LocalDate on) {
        requireKnown();
        if (protection.bars()) {
            throw Refusal.conflict("suspect-is-victim");
        }
        if (suspectOn != null) {
            throw Refusal.conflict("suspect-already-named");
        }
        suspectOn = on;
        changedAt = Instant.now();
    }

    /** The file accuses the person no longer; it may again. */
    public void cleared() {
        requireKnown();
        if (suspectOn == null) {
            throw Refusal.conflict("suspect-not-named");
        }
        suspectOn = null;
        changedAt = Instant.now();
    }

    /** Nobody can know any more who it is; what was done stays. */
    void erased(LocalDate on) {
        requireKnown();
        erasedOn = on;
        changedAt = Instant.now();
    }

    /** Refuses (410) once the identity was erased. */
    public void requireKnown() {
        if (erasedOn != null) {
            throw Refusal.gone("identity-erased");
        }
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

    /** How the person is called everywhere: "NLQ-1A2B3C4D" (người liên quan). */
    public String pseudonym() {
        return pseudonym(id);
    }

    /** The same, of whoever has that id. */
    public static String pseudonym(UUID id) {
        return "NLQ-" + id.toString().substring(0, 8).toUpperCase(Locale.ROOT);
    }

    public UUID caseId() {
        return caseId;
    }

    /** Day on which the file that accuses the person was sent; null where none does. */
    public LocalDate suspectOn() {
        return suspectOn;
    }

    LocalDate erasedOn() {
        return erasedOn;
    }

    public Protection protection() {
        return protection;
    }

    public Appearance appearance() {
        return new Appearance(role, actOn, ageBand, ageShown, sex, nationalityGroup);
    }
}
