package vn.lanhmanh.inspection.minutespdf.content;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import vn.lanhmanh.inspection.minutespdf.wording.MinutesPaper;
import vn.lanhmanh.inspection.minutespdf.wording.Papers;
import vn.lanhmanh.inspection.office.Office;
import vn.lanhmanh.inspection.visit.Inspection;
import vn.lanhmanh.inspection.visit.correction.Correction;
import vn.lanhmanh.inspection.visit.correction.MinutesCorrected;
import vn.lanhmanh.inspection.visit.minutes.ComingMinutes;

/** Keeps what papers say at the moment they come to be; those from before it kept them are written when asked for. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class ContentBook {

    private final Contents contents;
    private final Papers papers;
    private final Office office;

    ContentBook(Contents contents, Papers papers, Office office) {
        this.contents = contents;
        this.papers = papers;
        this.office = office;
    }

    void coming(@Observes ComingMinutes coming) {
        Inspection inspection = coming.inspection();
        MinutesPaper paper = papers.minutes(inspection, coming.draft());
        coming.onceNumbered(() -> keep(inspection.id(), inspection, papers.headed(paper, inspection)));
    }

    private Content keepMinutes(Inspection inspection) {
        return keep(inspection.id(), inspection, papers.minutes(inspection, inspection.minutes()));
    }

    private Content keep(UUID id, Inspection inspection, Object paper) {
        var content = new Content(id, inspection.id(), paper, office.now());
        contents.persist(content);
        return content;
    }

    void corrected(@Observes MinutesCorrected minutes) {
        keepAnnex(minutes.inspection(), minutes.correction());
    }

    private Content keepAnnex(Inspection inspection, Correction correction) {
        MinutesPaper minutes = contents.findByIdOptional(inspection.id())
                .map(content -> content.as(MinutesPaper.class))
                .orElseGet(() -> papers.minutes(inspection, inspection.minutes()));
        return keep(correction.id(), inspection, papers.annex(inspection, minutes, correction));
    }

    /** What the minutes of a completed inspection say. */
    public Content minutes(Inspection inspection) {
        return contents.findByIdOptional(inspection.id()).orElseGet(() -> keepMinutes(inspection));
    }

    /** What the annex of a correction says. */
    public Content annex(Inspection inspection, Correction correction) {
        return contents.findByIdOptional(correction.id()).orElseGet(() -> keepAnnex(inspection, correction));
    }
}
