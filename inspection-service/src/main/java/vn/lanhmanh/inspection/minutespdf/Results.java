package vn.lanhmanh.inspection.minutespdf;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import vn.lanhmanh.inspection.evidence.EvidenceFiles;
import vn.lanhmanh.inspection.minutespdf.MinutesPaper.Due;
import vn.lanhmanh.inspection.minutespdf.MinutesPaper.Found;
import vn.lanhmanh.inspection.minutespdf.MinutesPaper.Part;
import vn.lanhmanh.inspection.minutespdf.MinutesPaper.Proof;
import vn.lanhmanh.inspection.remedy.Remedies;
import vn.lanhmanh.inspection.team.Team;
import vn.lanhmanh.inspection.violation.Finding;
import vn.lanhmanh.inspection.violation.ViolationCodes;
import vn.lanhmanh.inspection.visit.Inspection;
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

    Results(ViolationCodes codes, Remedies remedies, EvidenceFiles files, ReferenceConfig config) {
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
    }

    /** The law in force on the day, the decision that set the team up, and what ordered this inspection. */
    List<String> grounds(Inspection inspection, Optional<Team> team) {
        LocalDate day = inspection.minutes().completedOn();
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

    static String outcome(Inspection inspection) {
        String sentence = Wording.of("outcome", inspection.minutes().outcome());
        String reason = inspection.minutes().result().reason();
        return reason == null ? sentence : sentence + " Lý do: " + reason;
    }

    List<Part> checklist(Inspection inspection) {
        return List.of();
    }

    List<Found> findings(Inspection inspection) {
        LocalDate day = inspection.minutes().completedOn();
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
