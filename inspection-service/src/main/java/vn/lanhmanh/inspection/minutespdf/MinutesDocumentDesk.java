package vn.lanhmanh.inspection.minutespdf;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import vn.lanhmanh.inspection.minutespdf.Document.Kept;
import vn.lanhmanh.inspection.minutespdf.content.Content;
import vn.lanhmanh.inspection.minutespdf.content.ContentBook;
import vn.lanhmanh.inspection.minutespdf.wording.MinutesPaper;
import vn.lanhmanh.inspection.visit.Inspection;
import vn.lanhmanh.inspection.visit.InspectionSight;
import vn.lanhmanh.platform.web.Refusal;

/** Makes the document of an inspection's minutes when it is first asked for, and gives the same one ever after. */
@ApplicationScoped
@Transactional
class MinutesDocumentDesk {

    private static final String OBJECT = "minutes-document";

    private final InspectionSight sight;
    private final ContentBook book;
    private final MinutesDocuments documents;
    private final Press press;

    MinutesDocumentDesk(InspectionSight sight, ContentBook book, MinutesDocuments documents, Press press) {
        this.sight = sight;
        this.book = book;
        this.documents = documents;
        this.press = press;
    }

    /** @throws Refusal {@code minutes-not-yet} (409) before the inspection is completed */
    Kept<MinutesDocument> document(UUID inspectionId) {
        Inspection inspection = numbered(inspectionId);
        MinutesDocument document = documents.once(inspectionId, OBJECT, () -> make(inspection));
        return press.read(OBJECT, inspectionId, document);
    }

    private Inspection numbered(UUID inspectionId) {
        Inspection inspection = sight.seen(inspectionId);
        if (inspection.minutes() == null) {
            throw Refusal.conflict("minutes-not-yet", inspection.state());
        }
        return inspection;
    }

    private MinutesDocument make(Inspection inspection) {
        Content content = book.minutes(inspection);
        MinutesPaper paper = content.as(MinutesPaper.class);
        Press.Print print = press.print(OBJECT, content, paper);
        return new MinutesDocument(paper.head().symbol(), content, print.attachmentId(), print.madeAt());
    }
}
