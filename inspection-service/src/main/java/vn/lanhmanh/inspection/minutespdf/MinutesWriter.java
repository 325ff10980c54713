package vn.lanhmanh.inspection.minutespdf;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import vn.lanhmanh.inspection.attachment.Attachment;
import vn.lanhmanh.inspection.attachment.Attachments;
import vn.lanhmanh.inspection.minutespdf.MinutesDocument.CanonicalContent;
import vn.lanhmanh.inspection.minutespdf.MinutesPaper.Attesting;
import vn.lanhmanh.inspection.minutespdf.MinutesPaper.Present;
import vn.lanhmanh.inspection.office.Office;
import vn.lanhmanh.inspection.visit.Inspection;
import vn.lanhmanh.inspection.visit.minutes.Minutes;
import vn.lanhmanh.inspection.visit.minutes.Signature;
import vn.lanhmanh.inspection.visit.minutes.Signature.SignatureState;

/** Writes the document of an inspection's minutes from its record. */
@ApplicationScoped
class MinutesWriter {

    private final Participants participants;
    private final Results results;
    private final MinutesRenderer renderer;
    private final Attachments attachments;
    private final Office office;

    MinutesWriter(
            Participants participants,
            Results results,
            MinutesRenderer renderer,
            Attachments attachments,
            Office office) {
        this.participants = participants;
        this.results = results;
        this.renderer = renderer;
        this.attachments = attachments;
        this.office = office;
    }

    /** Renders it into an attachment, in the caller's transaction. */
    MinutesDocument write(Inspection inspection) throws IOException {
        MinutesPaper paper = paper(inspection);
        CanonicalContent content = CanonicalContent.of(paper);
        Attachment file = attachments.keep(out -> renderer.render(paper, content.sha256(), out));
        return new MinutesDocument(inspection.id(), paper.head().symbol(), content, file.id(), office.now());
    }

    private MinutesPaper paper(Inspection inspection) {
        Minutes minutes = inspection.minutes();
        Optional<Signature> signature = Optional.ofNullable(minutes.signature());
        List<Present> present = participants.present(inspection);
        boolean refused =
                signature.filter(one -> one.state() == SignatureState.REFUSED).isPresent();
        return new MinutesPaper(
                participants.head(inspection),
                results.grounds(inspection, participants.team(inspection)),
                Wording.moment(office.local(inspection.startedAt())),
                Wording.date(minutes.completedOn()),
                present,
                signature.map(Signature::representative).orElse(null),
                participants.business(inspection),
                Results.outcome(inspection),
                results.checklist(inspection),
                results.findings(inspection),
                minutes.recommendations(),
                results.remedies(inspection),
                results.evidence(inspection),
                refused,
                signature.map(Signature::refusalReason).orElse(null),
                witnesses(signature),
                participants.team(inspection).isPresent() ? present.get(0) : null,
                Wording.twoDigits(participants.copies()));
    }

    private static List<Attesting> witnesses(Optional<Signature> signature) {
        return signature.map(Signature::witnesses).orElse(List.of()).stream()
                .map(one -> new Attesting(one.fullName(), one.title()))
                .toList();
    }
}
