package vn.lanhmanh.inspection.establishment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

import vn.lanhmanh.inspection.establishment.EstablishmentEvent.Snapshot;
import vn.lanhmanh.inspection.establishment.licence.Withholding;
import vn.lanhmanh.inspection.establishment.listing.Ranking;
import vn.lanhmanh.inspection.establishment.standing.Standing;
import vn.lanhmanh.inspection.establishment.standing.Suspension;
import vn.lanhmanh.inspection.office.RecordId;
import vn.lanhmanh.platform.events.Aggregate;
import vn.lanhmanh.platform.reference.Folding;
import vn.lanhmanh.platform.web.Refusal;

import static vn.lanhmanh.inspection.establishment.EstablishmentState.ACTIVE;
import static vn.lanhmanh.inspection.establishment.EstablishmentState.CLOSED;
import static vn.lanhmanh.inspection.establishment.EstablishmentState.MERGED;
import static vn.lanhmanh.inspection.establishment.EstablishmentState.SUSPENDED;

/** A service establishment in the register. */
@Entity
@Table(name = "establishment")
public class Establishment implements Aggregate {

    /** What audit rows call it. */
    public static final String OBJECT = "establishment";

    @Id
    private UUID id;

    @Version
    private long version;

    @Enumerated(EnumType.STRING)
    private EstablishmentState state;

    private String code;
    private String formerCodes;
    private Particulars particulars;
    private String foldedName;
    private String searchText;
    private LocalDate registeredOn;
    private LocalDate nextExpiry;
    private Instant changedAt;
    private Standing standing;
    private Ranking ranking;

    @ElementCollection
    @CollectionTable(name = "establishment_paper", joinColumns = @JoinColumn(name = "establishment_id"))
    private List<Paper> papers = new ArrayList<>();

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Withholding> withheld;

    @Transient
    private final Facts facts = new Facts();

    protected Establishment() {}

    /** Registers an establishment under a code of the register. */
    public Establishment(String code, Particulars particulars, List<Paper> papers, LocalDate on) {
        this.id = RecordId.next();
        this.code = code;
        this.state = ACTIVE;
        this.registeredOn = on;
        describe(particulars, papers);
        tell(EstablishmentEvent.Registered::new, on);
    }

    private void tell(Function<Snapshot, EstablishmentEvent> what, LocalDate on) {
        this.changedAt = Instant.now();
        facts.add(what.apply(Snapshot.of(this, on)));
    }

    private void describe(Particulars described, List<Paper> itsPapers) {
        described.check();
        itsPapers.forEach(Paper::check);
        this.particulars = described;
        this.foldedName = Folding.fold(described.name());
        this.papers.clear();
        this.papers.addAll(itsPapers);
        this.nextExpiry = new Papers(itsPapers).nextExpiry();
        this.searchText = particulars.searchText(codes());
    }

    /** Replaces what the register says. */
    public void change(Particulars described, List<Paper> itsPapers, LocalDate on) {
        Refusal.unlessIn("change", state, ACTIVE, SUSPENDED);
        describe(described, itsPapers);
        tell(EstablishmentEvent.Changed::new, on);
    }

    /** Stops the business for a time. */
    public void suspend(Suspension how, LocalDate on) {
        Refusal.unlessIn("suspend", state, ACTIVE);
        turn(SUSPENDED, Standing.suspended(how), on);
    }

    /** Lets a suspended business go on. */
    public void resume(LocalDate on) {
        Refusal.unlessIn("resume", state, SUSPENDED);
        turn(ACTIVE, Standing.IN_BUSINESS, on);
    }

    /** Ends the business; it stays in the register. */
    public void close(LocalDate on, String reason) {
        Refusal.unlessIn("close", state, ACTIVE, SUSPENDED);
        turn(CLOSED, Standing.closed(on, reason), on);
    }

    /** Takes a closed business back into the register. */
    public void reopen(LocalDate on) {
        Refusal.unlessIn("reopen", state, CLOSED);
        turn(ACTIVE, Standing.IN_BUSINESS, on);
    }

    /** Lets another establishment stand for this one, which was the same all the time. */
    public void mergeInto(Establishment survivor, LocalDate on, String reason) {
        Refusal.unlessIn("merge", state, ACTIVE, SUSPENDED, CLOSED);
        turn(MERGED, Standing.merged(survivor.id, on, reason), on);
    }

    /** Stands for another from now on, whose codes find this one. */
    public void absorb(Establishment other, LocalDate on) {
        Refusal.unlessIn("absorb", state, ACTIVE, SUSPENDED, CLOSED);
        if (state == CLOSED && other.state.standing()) {
            throw Refusal.transition("absorb", state);
        }
        this.formerCodes =
                Stream.concat(codes().stream().skip(1), other.codes().stream()).collect(Collectors.joining(" "));
        this.searchText = particulars.searchText(codes());
        tell(EstablishmentEvent.Changed::new, on);
    }

    /** Follows the one it was merged into when that one is merged in its turn, so that there is never a chain. */
    public void follow(UUID survivorId, LocalDate on) {
        Refusal.unlessIn("follow", state, MERGED);
        turn(MERGED, Standing.merged(survivorId, standing.mergedOn(), standing.mergerReason()), on);
    }

    /** Carries what sanctions take from it, beside its papers, which may be replaced meanwhile. */
    public void withhold(List<Withholding> bySanctions, LocalDate on) {
        this.withheld = bySanctions.isEmpty() ? null : List.copyOf(bySanctions);
        tellAgain(on);
    }

    /** Tells what the register says of it once more, as of a day. */
    public void tellAgain(LocalDate on) {
        Refusal.unlessIn("tell", state, ACTIVE, SUSPENDED, CLOSED);
        tell(EstablishmentEvent.Changed::new, on);
    }

    /** Something that belongs to it was noted: a newer version of it, though the words are the same. */
    public void noteBeside() {
        Refusal.unlessIn("note", state, ACTIVE, SUSPENDED, CLOSED);
        this.changedAt = Instant.now();
    }

    private void turn(EstablishmentState next, Standing why, LocalDate on) {
        this.state = next;
        this.standing = why;
        tell(next == CLOSED ? EstablishmentEvent.Closed::new : EstablishmentEvent.Changed::new, on);
    }

    /** Refuses (409) one that may not be changed any more. */
    public void requireChangeable() {
        Refusal.unlessIn("change", state, ACTIVE, SUSPENDED);
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

    /** Its own code and those of the ones it stands for. */
    public List<String> codes() {
        return formerCodes == null ? List.of(code) : List.of((code + " " + formerCodes).split(" "));
    }

    public EstablishmentState state() {
        return state;
    }

    public Particulars particulars() {
        return particulars;
    }

    public String foldedName() {
        return foldedName;
    }

    public List<Paper> papers() {
        return List.copyOf(papers);
    }

    public List<Withholding> withheld() {
        return withheld == null ? List.of() : withheld;
    }

    LocalDate registeredOn() {
        return registeredOn;
    }

    public Standing standing() {
        return standing == null ? Standing.IN_BUSINESS : standing;
    }

    public LocalDate nextExpiry() {
        return nextExpiry;
    }

    public Ranking ranking() {
        return ranking;
    }
}
