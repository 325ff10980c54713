package vn.lanhmanh.inspection.minutespdf.wording;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import vn.lanhmanh.inspection.minutespdf.wording.MinutesPaper.Attesting;
import vn.lanhmanh.inspection.minutespdf.wording.MinutesPaper.Present;
import vn.lanhmanh.inspection.violation.Finding;
import vn.lanhmanh.inspection.visit.Inspection;
import vn.lanhmanh.inspection.visit.correction.Correction;
import vn.lanhmanh.inspection.visit.minutes.Minutes;
import vn.lanhmanh.inspection.visit.minutes.Result.InspectionOutcome;
import vn.lanhmanh.inspection.visit.minutes.Signature;
import vn.lanhmanh.inspection.visit.minutes.Signature.SignatureState;

/** Writes what the papers of an inspection say from its record. */
@ApplicationScoped
public class Papers {

    private final Participants participants;
    private final RegisterWords register;
    private final Results results;
    private final Grounds grounds;
    private final RightWords right;

    Papers(Participants participants, RegisterWords register, Results results, Grounds grounds, RightWords right) {
        this.participants = participants;
        this.register = register;
        this.results = results;
        this.grounds = grounds;
        this.right = right;
    }

    /** The minutes of an inspection, its own or those it is about to have. */
    public MinutesPaper minutes(Inspection inspection, Minutes minutes) {
        Optional<Signature> signature = Optional.ofNullable(minutes.signature());
        List<Present> present = participants.present(inspection, minutes.completedOn());
        return new MinutesPaper(
                participants.head(inspection, minutes),
                grounds.of(inspection, minutes.completedOn(), participants.team(inspection)),
                results.began(inspection),
                Wording.date(minutes.completedOn()),
                present,
                signature.map(Signature::representative).orElse(null),
                register.business(inspection, minutes.completedOn()),
                Results.outcome(inspection, minutes),
                results.checklist(inspection, agency -> participants.agency(agency, minutes.completedOn())),
                results.findings(inspection),
                minutes.recommendations(),
                results.remedies(inspection),
                results.evidence(inspection),
                signature
                        .map(Signature::statement)
                        .filter(said -> !said.isBlank())
                        .orElse(null),
                is(signature, SignatureState.REFUSED),
                signature.map(Signature::refusalReason).orElse(null),
                witnesses(signature),
                participants.team(inspection).isPresent() ? present.get(0) : null,
                Wording.twoDigits(participants.copies()),
                minutes.outcome() != InspectionOutcome.INSPECTED,
                is(signature, SignatureState.NOBODY_PRESENT));
    }

    /** The same minutes under the number that the inspection has got. */
    public MinutesPaper headed(MinutesPaper minutes, Inspection inspection) {
        return minutes.under(participants.head(inspection, inspection.minutes()));
    }

    private static boolean is(Optional<Signature> signature, SignatureState state) {
        return signature.filter(one -> one.state() == state).isPresent();
    }

    private static List<Attesting> witnesses(Optional<Signature> signature) {
        return signature.map(Signature::witnesses).orElse(List.of()).stream()
                .map(one -> new Attesting(one.fullName(), one.title()))
                .toList();
    }

    /** The annex of a correction to minutes that say so much. */
    public AnnexPaper annex(Inspection inspection, MinutesPaper minutes, Correction correction) {
        return new AnnexPaper(
                minutes.head().on(Wording.date(correction.recordedOn())),
                Wording.roman(correction.number()),
                minutes.head().date(),
                minutes.business().name(),
                minutes.business().address(),
                RightWords.subject(correction.content()),
                right.text(inspection, correction.content()),
                results.acts(Finding.addedBy(inspection.findings(), correction.number()), inspection),
                results.acts(Finding.withdrawnBy(inspection.findings(), correction.number()), inspection),
                RightWords.reason(correction.content()),
                participants.recorder(inspection, correction.recordedBy(), correction.recordedOn()));
    }
}
