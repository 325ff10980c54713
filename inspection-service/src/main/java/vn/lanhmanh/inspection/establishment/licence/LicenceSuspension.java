package vn.lanhmanh.inspection.establishment.licence;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import vn.lanhmanh.inspection.establishment.Paper.PaperType;
import vn.lanhmanh.platform.web.Refusal;

/** A sanction decision that takes a licence of an establishment away for a time. */
@Entity
@Table(name = "licence_suspension")
class LicenceSuspension {

    /** Whose use a decision may take that was told without its papers; the one who reads it says which it is. */
    private static final Set<PaperType> LICENCES =
            EnumSet.of(PaperType.SECURITY_CERTIFICATE, PaperType.CONDITION_LICENCE);

    @Schema(name = "LicenceSuspensionState")
    enum State {
        /** Heard of: the term is as told, from the day of the decision, and which papers it takes is supposed. */
        TOLD,
        /** Number, papers and days are those of the decision, which somebody has read. */
        CONFIRMED,
        /** The decision was taken back; nothing is taken any more. */
        ANNULLED
    }

    @Id
    private UUID sanctionId;

    @Version
    private long version;

    private UUID establishmentId;

    private LocalDate decidedOn;

    /** As told; null where the fact said no term. */
    private Integer months;

    @Enumerated(EnumType.STRING)
    private State state;

    private String decisionNumber;

    private String papers;

    private LocalDate heldFrom;

    private LocalDate heldUntil;

    private LocalDate annulledOn;

    protected LicenceSuspension() {}

    /** One that was told; a month ends on the day of the same number (Law 15/2012, Art. 8). */
    LicenceSuspension(UUID sanctionId, UUID establishmentId, LocalDate decidedOn, Integer months) {
        this.sanctionId = sanctionId;
        this.establishmentId = establishmentId;
        this.decidedOn = decidedOn;
        this.months = months;
        this.state = State.TOLD;
        hold(LICENCES, decidedOn, months == null ? null : decidedOn.plusMonths(months));
    }

    private void hold(Set<PaperType> which, LocalDate from, LocalDate until) {
        this.papers = which.stream().sorted().map(PaperType::name).collect(Collectors.joining(" "));
        this.heldFrom = from;
        this.heldUntil = until;
    }

    /** Says what the decision itself says, for the first time or better than before. */
    void confirm(String number, Set<PaperType> which, LocalDate from, LocalDate until) {
        Refusal.unlessIn("confirm", state, State.TOLD, State.CONFIRMED);
        inOrder("decidedOn", decidedOn, "from", from);
        inOrder("from", from, "until", until);
        this.decisionNumber = number;
        this.state = State.CONFIRMED;
        hold(which, from, until);
    }

    private static void inOrder(String first, LocalDate earlier, String second, LocalDate later) {
        if (later.isBefore(earlier)) {
            throw Refusal.unprocessable("date-out-of-order", second, first).field(second);
        }
    }

    /** The decision was taken back; told again nothing changes, and the first day stays. */
    void annul(LocalDate on) {
        if (state != State.ANNULLED) {
            this.state = State.ANNULLED;
            this.annulledOn = on;
        }
    }

    /** What it takes; nothing once it was annulled. */
    Optional<Withholding> withholding() {
        return state == State.ANNULLED
                ? Optional.empty()
                : Optional.of(new Withholding(
                        sanctionId, decisionNumber, papers(), heldFrom, heldUntil, state == State.CONFIRMED));
    }

    Set<PaperType> papers() {
        return Arrays.stream(papers.split(" "))
                .map(PaperType::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(PaperType.class)));
    }

    UUID sanctionId() {
        return sanctionId;
    }

    long version() {
        return version;
    }

    UUID establishmentId() {
        return establishmentId;
    }

    LocalDate decidedOn() {
        return decidedOn;
    }

    Integer months() {
        return months;
    }

    State state() {
        return state;
    }

    String decisionNumber() {
        return decisionNumber;
    }

    LocalDate from() {
        return heldFrom;
    }

    LocalDate until() {
        return heldUntil;
    }

    LocalDate annulledOn() {
        return annulledOn;
    }
}
