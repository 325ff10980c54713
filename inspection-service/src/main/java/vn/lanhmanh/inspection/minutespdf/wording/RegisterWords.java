package vn.lanhmanh.inspection.minutespdf.wording;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import vn.lanhmanh.inspection.establishment.EstablishmentView;
import vn.lanhmanh.inspection.establishment.EstablishmentView.PaperView;
import vn.lanhmanh.inspection.establishment.Establishments;
import vn.lanhmanh.inspection.establishment.history.Past;
import vn.lanhmanh.inspection.minutespdf.wording.MinutesPaper.Business;
import vn.lanhmanh.inspection.visit.Inspection;

/** The establishment of an inspection as the register had it on that day, whatever was edited, merged or renamed since. */
@ApplicationScoped
class RegisterWords {

    private final Past past;
    private final Establishments establishments;
    private final MinutesHead heads;

    RegisterWords(Past past, Establishments establishments, MinutesHead heads) {
        this.past = past;
        this.establishments = establishments;
        this.heads = heads;
    }

    Business business(Inspection inspection, LocalDate day) {
        UUID id = inspection.subject().establishmentId();
        EstablishmentView is =
                past.nearest(id, day).orElseGet(() -> EstablishmentView.timeless(establishments.findById(id)));
        String kind = Wording.of("kind", is.kind());
        return new Business(
                is.name(),
                is.kindNote() == null ? kind : kind + " (" + is.kindNote() + ")",
                is.address() + ", " + heads.place(is.communeCode(), day),
                is.taxCode(),
                is.securityOfficer(),
                "%s người, trong đó nữ: %s người"
                        .formatted(
                                Wording.twoDigits(is.workers().total()),
                                Wording.twoDigits(is.workers().women())),
                papers(is.papers()));
    }

    private static List<String> papers(List<PaperView> papers) {
        return papers.stream()
                .map(paper -> "%s%s, do %s cấp %s"
                        .formatted(
                                Wording.of("paper", paper.type()),
                                paper.number() == null ? "" : " số " + paper.number(),
                                paper.issuer(),
                                Wording.date(paper.issuedOn())))
                .toList();
    }
}
