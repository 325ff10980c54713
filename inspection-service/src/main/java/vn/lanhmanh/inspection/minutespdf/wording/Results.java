package vn.lanhmanh.inspection.minutespdf.wording;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import vn.lanhmanh.inspection.checklist.Section;
import vn.lanhmanh.inspection.checklist.Section.Item;
import vn.lanhmanh.inspection.evidence.EvidenceFiles;
import vn.lanhmanh.inspection.minutespdf.wording.MinutesPaper.Due;
import vn.lanhmanh.inspection.minutespdf.wording.MinutesPaper.Found;
import vn.lanhmanh.inspection.minutespdf.wording.MinutesPaper.Part;
import vn.lanhmanh.inspection.minutespdf.wording.MinutesPaper.Proof;
import vn.lanhmanh.inspection.office.Office;
import vn.lanhmanh.inspection.remedy.Remedies;
import vn.lanhmanh.inspection.violation.Finding;
import vn.lanhmanh.inspection.violation.ViolationCodes;
import vn.lanhmanh.inspection.violation.ViolationCodes.ViolationCode;
import vn.lanhmanh.inspection.visit.Inspection;
import vn.lanhmanh.inspection.visit.minutes.Minutes;
import vn.lanhmanh.inspection.visit.minutes.Result.InspectionOutcome;
import vn.lanhmanh.inspection.visit.minutes.Result.Witnesses;
import vn.lanhmanh.inspection.visit.part.Answer;
import vn.lanhmanh.inspection.visit.part.ChecklistUse;
import vn.lanhmanh.inspection.visit.part.ChecklistUses;

/** What came of an inspection, in words. */
@ApplicationScoped
class Results {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    private final ViolationCodes codes;
    private final Remedies remedies;
    private final EvidenceFiles files;
    private final ChecklistUses checklists;
    private final Office office;

    Results(ViolationCodes codes, Remedies remedies, EvidenceFiles files, ChecklistUses checklists, Office office) {
        this.codes = codes;
        this.remedies = remedies;
        this.files = files;
        this.checklists = checklists;
        this.office = office;
    }

    /** When the team was in the establishment, by the clocks of the place. */
    String began(Inspection inspection) {
        return Wording.moment(office.local(inspection.startedAt()));
    }

    /** Says of a team that got in also that it used no checklist. */
    static String outcome(Inspection inspection, Minutes minutes) {
        String sentence = outcome(minutes.outcome(), minutes.result().reason());
        String told =
                minutes.withoutChecklist(inspection) ? sentence + "\n" + Wording.of("checklist", "NONE") : sentence;
        return minutes.result().witnesses() == null
                        || minutes.result().witnesses().isEmpty()
                ? told
                : attested(told, minutes.result().witnesses());
    }

    /** By title and number; nobody is named. */
    static String attested(String sentence, List<Witnesses> witnesses) {
        return sentence + "\nNgười chứng kiến: "
                + witnesses.stream()
                        .map(these -> Wording.twoDigits(these.count()) + " " + these.title())
                        .collect(Collectors.joining("; "))
                + ".";
    }

    static Optional<InspectionOutcome> outcomeOf(String code) {
        return Stream.of(InspectionOutcome.values())
                .filter(one -> one.name().equals(code))
                .findFirst();
    }

    static String outcome(InspectionOutcome outcome, String reason) {
        String sentence = Wording.of("outcome", outcome);
        return reason == null ? sentence : sentence + " Lý do: " + Wording.sentence(reason);
    }

    /**
     * Every question of the checklist, answered or not; nothing where none was answered, as behind a closed door.
     *
     * @param names the names of the agencies
     */
    List<Part> checklist(Inspection inspection, UnaryOperator<String> names) {
        return checklists
                .findByIdOptional(inspection.id())
                .filter(use -> !use.answers().isEmpty())
                .map(use -> use.sections().stream()
                        .map(section -> new Part(
                                section.title(),
                                takenOver(section, use, names),
                                section.items().stream()
                                        .map(item -> answered(item, use, inspection))
                                        .toList()))
                        .toList())
                .orElse(List.of());
    }

    private static String takenOver(Section section, ChecklistUse use, UnaryOperator<String> names) {
        return Optional.ofNullable(use.takenOver().get(section.code()))
                .map(absent -> Wording.of("part", "TAKEN_OVER")
                        .formatted(names.apply(section.agencyCode()), names.apply(absent)))
                .orElse(null);
    }

    private static MinutesPaper.Answer answered(Item item, ChecklistUse use, Inspection inspection) {
        Answer answer = use.answers().get(item.code());
        return answer == null
                ? new MinutesPaper.Answer(item.text(), item.legalBasis(), Wording.of("answer", "NONE"), null, null)
                : new MinutesPaper.Answer(
                        item.text(),
                        item.legalBasis(),
                        said(item, answer.value()),
                        answer.note(),
                        use.dismissalReason(item, Finding.codes(Finding.inMinutes(inspection.findings())))
                                .orElse(null));
    }

    /** Words that were typed stay as they are, be they those of a code. */
    private static String said(Item item, String value) {
        return switch (item.answerType()) {
            case YES_NO, YES_NO_NA -> Wording.of("answer", value);
            case NUMBER, TEXT -> value;
        };
    }

    /** What the minutes say was found, under the law of the day on which it was recorded; not what was corrected since. */
    List<Found> findings(Inspection inspection) {
        return Finding.inMinutes(inspection.findings()).stream()
                .map(finding -> found(finding, inspection))
                .toList();
    }

    private Found found(Finding finding, Inspection inspection) {
        return code(finding.violationCode(), inspection)
                .map(code -> new Found(code.name(), finding.description(), code.legalBasis()))
                .orElseGet(() -> new Found(Wording.of("act", "UNLISTED"), finding.description(), ""));
    }

    private Optional<ViolationCode> code(String code, Inspection inspection) {
        return codes.find(code, office.dayOf(inspection.startedAt()));
    }

    /** A violation by its code, with what forbids it. */
    String act(String code, Inspection inspection) {
        return code(code, inspection)
                .map(known -> "%s (%s)".formatted(known.name(), known.legalBasis()))
                .orElse(Wording.of("act", "UNLISTED"));
    }

    /** Violations as an annex names them, null for none. */
    List<String> acts(List<Finding> findings, Inspection inspection) {
        return findings.isEmpty()
                ? null
                : findings.stream()
                        .map(finding -> act(finding.violationCode(), inspection) + ": " + finding.description())
                        .toList();
    }

    List<Due> remedies(Inspection inspection) {
        return remedies.of(inspection.id()).stream()
                .map(remedy -> new Due(remedy.text(), DAY.format(remedy.dueOn())))
                .toList();
    }

    /** The files that came before the minutes were made and count. */
    List<Proof> evidence(Inspection inspection) {
        return files.beforeCompletion(inspection.id()).stream()
                .map(file -> new Proof(kind(file.mediaType()), file.sha256()))
                .toList();
    }

    /** Which types are taken in is a setting of the site. */
    private static String kind(String mediaType) {
        return Wording.find("file", mediaType).orElse(Wording.of("file", "OTHER"));
    }
}
