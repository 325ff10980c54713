package vn.lanhmanh.inspection.minutespdf.wording;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import vn.lanhmanh.inspection.team.Team;
import vn.lanhmanh.inspection.visit.Inspection;
import vn.lanhmanh.platform.reference.ReferenceConfig;
import vn.lanhmanh.platform.reference.ReferenceFile;

/** What an inspection rests on, in words. */
@ApplicationScoped
class Grounds {

    private final List<Law> laws;

    Grounds(ReferenceConfig config) {
        laws =
                ReferenceFile.open(config.directory(), "law/minutes-grounds.csv", "text", "valid_from", "valid_to")
                        .rows()
                        .stream()
                        .map(row -> new Law(
                                row.text("text"),
                                row.date("valid_from"),
                                row.optionalDate("valid_to").orElse(null)))
                        .toList();
    }

    /** The law in force on the day, the decision that set the team up, and what ordered this inspection. */
    List<String> of(Inspection inspection, LocalDate day, Optional<Team> team) {
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
}
