package vn.lanhmanh.inspection.minutespdf.wording;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import vn.lanhmanh.inspection.checklist.Section;
import vn.lanhmanh.inspection.checklist.Section.Item;
import vn.lanhmanh.inspection.evidence.EvidenceFiles;
import vn.lanhmanh.inspection.minutespdf.wording.MinutesPaper.Due;
import vn.lanhmanh.inspection.minutespdf.wording.MinutesPaper.Found;
import vn.lanhmanh.inspection.minutespdf.wording.MinutesPaper.Part;
import vn.lanhmanh.inspection.minutespdf.wording.MinutesPaper.Proof;
import vn.lanhmanh.inspection.remedy.Remedies;
import vn.lanhmanh.inspection.team.Team;
import vn.lanhmanh.inspection.violation.Finding;
import vn.lanhmanh.inspection.violation.ViolationCodes;
import vn.lanhmanh.inspection.visit.Inspection;
import vn.lanhmanh.inspection.visit.minutes.Minutes;
import vn.lanhmanh.inspection.visit.part.Answer;
import vn.lanhmanh.inspection.visit.part.ChecklistUses;
import vn.lanhmanh.platform.reference.ReferenceConfig;
import vn.lanhmanh.platform.reference.ReferenceFile;

/** What came of an inspection, in words. */
@ApplicationScoped
class Results {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    private final List<Law> laws;
    private final ViolationCodes codes;
    private final Remedies remedies;
    private final EvidenceFiles files;
    private final ChecklistUses checklists;

    Results(
            ViolationCodes codes,
            Remedies remedies,
            EvidenceFiles files,
            ChecklistUses checklists,
            ReferenceConfig config) {
        laws =
                ReferenceFile.open(config.directory(), "law/minutes-grounds.csv", "text", "valid_from", "valid_to")
                        .rows()
                        .stream()
                        .map(row -> new Law(
                                row.text("text"),
                                row.date("valid_from"),
                                row.optionalDate("valid_to").orElse(null)))
                        .toList();
        this.codes = codes;
        this.remedies = remedies;
        this.files = files;
        this.checklists = checklists;
    }

    /** The law in force on the day, the decision that set the team up, and what ordered this inspection. */
    List<String> grounds(Inspection inspection, LocalDate day, Optional<Team> team) {
        var grounds = new ArrayList<String>();
        laws.stream().filter(law -> law.validOn(day)).map(Law::text).forEach(grounds::add);
        team.map(Team::foundation)
                .map(is -> "Quyết định số %s %s về việc thành lập %s"
                        .formatted(is.decisionNumber(), Wording.date(is.decidedOn()), is.name()))
                .ifPresent(grounds::add);
        grounds.add(order(inspection));
        return grounds;
    }

    /** Never what an unscheduled inspection rests on: the paper goes to the establishment, and somebody may have told. */
    private static String order(Inspection inspection) {
        return switch (inspection.occasion().type()) {
            case PLANNED -> "Chương trình kiểm tra đã được phê duyệt";
            case UNSCHEDULED -> "Quyết định kiểm tra đột xuất của Đội trưởng";
            case SECTOR ->
                "Quyết định kiểm tra số %s %s"
                        .formatted(
                                inspection.occasion().sector().decisionNumber(),
                                Wording.date(inspection.occasion().sector().decidedOn()));
        };
    }

    private record Law(String text, LocalDate validFrom, LocalDate validTo) {

        boolean validOn(LocalDate day) {
            return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
        }
    }

    static String outcome(Minutes minutes) {
        String sentence = Wording.of("outcome", minutes.outcome());
        String reason = minutes.result().reason();
        return reason == null ? sentence : sentence + " Lý do: " + reason;
    }

    /** Every question of the checklist, answered or not; nothing where none was answered, as behind a closed door. */
    List<Part> checklist(Inspection inspection) {
        return checklists
                .findByIdOptional(inspection.id())
                .filter(use -> !use.answers().isEmpty())
                .map(use -> use.sections().stream()
                        .map(section -> part(section, use.answers()))
                        .toList())
                .orElse(List.of());
    }

    private static Part part(Section section, Map<String, Answer> answers) {
        return new Part(
                section.title(),
                section.items().stream()
                        .map(item -> answered(item, answers.get(item.code())))
                        .toList());
    }

    private static MinutesPaper.Answer answered(Item item, Answer answer) {
        return answer == null
                ? new MinutesPaper.Answer(item.text(), item.legalBasis(), Wording.of("answer", "NONE"), null)
                : new MinutesPaper.Answer(item.text(), item.legalBasis(), said(item, answer.value()), answer.note());
    }

    /** Words that were typed stay as they are, be they those of a code. */
    private static String said(Item item, String value) {
        return switch (item.answerType()) {
            case YES_NO, YES_NO_NA -> Wording.of("answer", value);
            case NUMBER, TEXT -> value;
        };
    }

    List<Found> findings(Inspection inspection, LocalDate day) {
        return inspection.findings().stream()
                .map(finding -> found(finding, day))
                .toList();
    }

    private Found found(Finding finding, LocalDate day) {
        return codes.find(finding.violationCode(), day)
                .map(code -> new Found(code.name(), finding.description(), code.legalBasis()))
                .orElseGet(() -> new Found(finding.violationCode(), finding.description(), ""));
    }

    List<Due> remedies(Inspection inspection) {
        return remedies.of(inspection.id()).stream()
                .map(remedy -> new Due(remedy.text(), DAY.format(remedy.dueOn())))
                .toList();
    }

    /** The files that came before the minutes were made and count. */
    List<Proof> evidence(Inspection inspection) {
        return files.beforeCompletion(inspection.id()).stream()
                .map(file -> new Proof(Wording.of("file", file.mediaType()), file.sha256()))
                .toList();
    }
}
