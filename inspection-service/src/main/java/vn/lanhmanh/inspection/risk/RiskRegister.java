package vn.lanhmanh.inspection.risk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import vn.lanhmanh.inspection.risk.RiskMark.Kind;
import vn.lanhmanh.inspection.risk.weight.WeightSet;
import vn.lanhmanh.inspection.risk.weight.WeightSets;

/** Keeps what counts for the risk of establishments and tells their scores. */
@ApplicationScoped
public class RiskRegister {

    /** Establishments whose risk may have changed; their scores are to follow in the same transaction. */
    public record Changed(Set<UUID> establishmentIds) {}

    private final WeightSets weights;
    private final RiskMarks marks;
    private final CommuneFlags flags;
    private final Event<Changed> changes;
    private final Clock clock;

    RiskRegister(WeightSets weights, RiskMarks marks, CommuneFlags flags, Event<Changed> changes, Clock clock) {
        this.weights = weights;
        this.marks = marks;
        this.flags = flags;
        this.changes = changes;
        this.clock = clock;
    }

    /**
     * Notes what an inspection was and found.
     *
     * @param standingId of the one that stands in the register for the establishment inspected
     * @param inspected whether the team could inspect it
     * @param findings the violations it found
     */
    @Transactional(TxType.MANDATORY)
    public void visited(UUID standingId, LocalDate on, boolean inspected, List<UUID> findings) {
        if (inspected) {
            marks.persist(new RiskMark(standingId, Kind.INSPECTED, on));
        }
        findings.forEach(finding -> marks.persist(RiskMark.ofFinding(standingId, on, finding)));
        if (inspected || !findings.isEmpty()) {
            changed(Set.of(standingId));
        }
    }

    /**
     * That violations are none; their marks stay, void from that day on.
     *
     * @param foundOn the day of their marks
     */
    @Transactional(TxType.MANDATORY)
    public void withdrawn(UUID standingId, LocalDate foundOn, List<UUID> findings, LocalDate on) {
        findings.forEach(finding -> marks.withdraw(standingId, foundOn, finding, on));
        if (!findings.isEmpty()) {
            changed(Set.of(standingId));
        }
    }

    /** A decision against an establishment; told again it is the same mark, and void if it was annulled meanwhile. */
    @Transactional(TxType.MANDATORY)
    public void sanctioned(UUID standingId, UUID sanctionId, LocalDate on) {
        if (marks.known(sanctionId)) {
            return;
        }
        marks.persist(new RiskMark(
                standingId, on, sanctionId, marks.annulledOn(sanctionId).orElse(null)));
        changed(Set.of(standingId));
    }

    /**
     * That a decision counts no longer; its mark stays, void from that day on.
     *
     * @param standingId of the establishment it was against, null where that is not told
     * @param decidedOn the day of the decision, null where that is not told
     */
    @Transactional(TxType.MANDATORY)
    public void annulled(UUID sanctionId, LocalDate on, UUID standingId, LocalDate decidedOn) {
        marks.annul(sanctionId, on);
        if (standingId != null && decidedOn != null && !marks.known(sanctionId)) {
            marks.recognise(sanctionId, standingId, decidedOn);
        }
        marks.voidOf(sanctionId).ifPresent(establishment -> changed(Set.of(establishment)));
    }

    /** From which day a decision is known to count no longer, whether or not it was heard of. */
    public Optional<LocalDate> annulledOn(UUID sanctionId) {
        return marks.annulledOn(sanctionId);
    }

    @Transactional(TxType.MANDATORY)
    public void tipped(UUID standingId, LocalDate on) {
        mark(standingId, Kind.TIP, on);
    }

    private void mark(UUID standingId, Kind kind, LocalDate on) {
        marks.persist(new RiskMark(standingId, kind, on));
        changed(Set.of(standingId));
    }

    /** Notes that the register says something else of establishments. */
    @Transactional(TxType.MANDATORY)
    public void changed(Set<UUID> establishmentIds) {
        changes.fire(new Changed(establishmentIds));
    }

    /** Counts what was noted of an establishment for the one that stands for it. */
    @Transactional(TxType.MANDATORY)
    public void merged(UUID establishmentId, UUID survivorId) {
        marks.merged(establishmentId, survivorId);
        changed(Set.of(survivorId));
    }

    /** Notes a flag of a commune, or the end of one known before. */
    @Transactional(TxType.MANDATORY)
    public void flagged(String communeCode, String flag, LocalDate from, LocalDate to) {
        CommuneFlag known =
                flags.since(communeCode, flag, from).orElseGet(() -> new CommuneFlag(communeCode, flag, from));
        known.lastUntil(to);
        flags.persist(known);
        flags.askRecheck(communeCode);
    }

    public RiskScore score(RiskSubject subject) {
        return scores(List.of(subject)).get(subject.establishmentId());
    }

    /** The scores of many today, by establishment, in two queries. */
    public Map<UUID, RiskScore> scores(Collection<RiskSubject> subjects) {
        return scores(subjects, LocalDate.now(clock));
    }

    /** The scores on a day. */
    public Map<UUID, RiskScore> scores(Collection<RiskSubject> subjects, LocalDate on) {
        WeightSet inForce = weights.inForce(on);
        Map<UUID, List<RiskMark>> marked =
                marks.of(subjects.stream().map(RiskSubject::establishmentId).toList());
        Map<String, Set<String>> flagged =
                flags.inForce(subjects.stream().map(RiskSubject::communeCode).collect(Collectors.toSet()), on);
        return subjects.stream()
                .collect(Collectors.toMap(
                        RiskSubject::establishmentId,
                        subject -> RiskScore.of(
                                inForce,
                                subject,
                                history(
                                        marked.getOrDefault(subject.establishmentId(), List.of()),
                                        flagged.getOrDefault(subject.communeCode(), Set.of()),
                                        on),
                                on)));
    }

    private static RiskHistory history(List<RiskMark> marks, Set<String> communeFlags, LocalDate on) {
        return new RiskHistory(
                days(marks, Kind.INSPECTED, on),
                days(marks, Kind.VIOLATION, on),
                days(marks, Kind.SANCTION, on),
                days(marks, Kind.TIP, on),
                communeFlags);
    }

    private static List<LocalDate> days(List<RiskMark> marks, Kind kind, LocalDate on) {
        return marks.stream()
                .filter(mark -> mark.kind() == kind && mark.counts(on))
                .map(RiskMark::day)
                .toList();
    }
}
