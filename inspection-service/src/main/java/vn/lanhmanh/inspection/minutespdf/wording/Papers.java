package vn.lanhmanh.inspection.minutespdf.wording;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import vn.lanhmanh.inspection.minutespdf.wording.MinutesPaper.Attesting;
import vn.lanhmanh.inspection.minutespdf.wording.MinutesPaper.Present;
import vn.lanhmanh.inspection.office.Office;
import vn.lanhmanh.inspection.visit.Inspection;
import vn.lanhmanh.inspection.visit.correction.Correction;
import vn.lanhmanh.inspection.visit.minutes.Minutes;
import vn.lanhmanh.inspection.visit.minutes.Signature;
import vn.lanhmanh.inspection.visit.minutes.Signature.SignatureState;

/** Writes what the papers of an inspection say from its record. */
@ApplicationScoped
public class Papers {

    private final Participants participants;
    private final RegisterWords register;
    private final Results results;
    private final MinutesHead heads;
    private final Office office;

    Papers(Participants participants, RegisterWords register, Results results, MinutesHead heads, Office office) {
        this.participants = participants;
        this.register = register;
        this.results = results;
        this.heads = heads;
        this.office = office;
    }

    /** The minutes of an inspection, its own or those it is about to have. */
    public MinutesPaper minutes(Inspection inspection, Minutes minutes) {
        Optional<Signature> signature = Optional.ofNullable(minutes.signature());
        List<Present> present = participants.present(inspection, minutes.completedOn());
        boolean refused =
                signature.filter(one -> one.state() == SignatureState.REFUSED).isPresent();
        return new MinutesPaper(
                participants.head(inspection, minutes),
                results.grounds(inspection, minutes.completedOn(), participants.team(inspection)),
                Wording.moment(office.local(inspection.startedAt())),
                Wording.date(minutes.completedOn()),
                present,
                signature.map(Signature::representative).orElse(null),
                register.business(inspection, minutes.completedOn()),
                Results.outcome(minutes),
                results.checklist(inspection),
                results.findings(inspection, minutes.completedOn()),
                minutes.recommendations(),
                results.remedies(inspection),
                results.evidence(inspection),
                signature
                        .map(Signature::statement)
                        .filter(said -> !said.isBlank())
                        .orElse(null),
                refused,
                signature.map(Signature::refusalReason).orElse(null),
                witnesses(signature),
                participants.team(inspection).isPresent() ? present.get(0) : null,
                Wording.twoDigits(heads.copies()));
    }

    /** The same minutes under the number that the inspection has got. */
    public MinutesPaper headed(MinutesPaper minutes, Inspection inspection) {
        return minutes.under(participants.head(inspection, inspection.minutes()));
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
                Wording.of("subject", correction.content().subject()),
                correction.content().text(),
                correction.content().reason(),
                participants.recorder(inspection, correction.recordedBy(), correction.recordedOn()));
    }
}
