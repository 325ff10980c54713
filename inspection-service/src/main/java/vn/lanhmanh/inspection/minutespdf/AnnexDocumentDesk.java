package vn.lanhmanh.inspection.minutespdf;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;

import vn.lanhmanh.inspection.minutespdf.Document.Kept;
import vn.lanhmanh.inspection.minutespdf.content.Content;
import vn.lanhmanh.inspection.minutespdf.content.ContentBook;
import vn.lanhmanh.inspection.minutespdf.wording.AnnexPaper;
import vn.lanhmanh.inspection.visit.Inspection;
import vn.lanhmanh.inspection.visit.InspectionSight;
import vn.lanhmanh.inspection.visit.correction.Correction;
import vn.lanhmanh.inspection.visit.correction.Corrections;

/** Makes the annexes to an inspection's minutes, one for each correction, each once; the minutes stay as they are. */
@ApplicationScoped
@Transactional
class AnnexDocumentDesk {

    private static final String OBJECT = "minutes-annex-document";

    private final InspectionSight sight;
    private final Corrections corrections;
    private final ContentBook book;
    private final AnnexDocuments documents;
    private final Press press;

    AnnexDocumentDesk(
            InspectionSight sight, Corrections corrections, ContentBook book, AnnexDocuments documents, Press press) {
        this.sight = sight;
        this.corrections = corrections;
        this.book = book;
        this.documents = documents;
        this.press = press;
    }

    /** What the annexes of an inspection the caller may read rest on, in their order. */
    List<Correction> all(UUID inspectionId) {
        sight.seen(inspectionId);
        return corrections.of(inspectionId);
    }

    /** An annex by its number, 1 and up; 404 for none of that number. */
    Kept<AnnexDocument> document(UUID inspectionId, int number) {
        Inspection inspection = sight.seen(inspectionId);
        Correction correction = corrections.numbered(inspectionId, number).orElseThrow(NotFoundException::new);
        AnnexDocument document = documents.once(correction.id(), OBJECT, () -> make(inspection, correction));
        return press.read(OBJECT, correction.id(), document);
    }

    private AnnexDocument make(Inspection inspection, Correction correction) {
        Content content = book.annex(inspection, correction);
        Press.Print print = press.print(OBJECT, content, content.as(AnnexPaper.class));
        return new AnnexDocument(content, print.attachmentId(), print.madeAt());
    }
}
