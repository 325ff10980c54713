package vn.lanhmanh.inspection.minutespdf.wording;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import vn.lanhmanh.inspection.ground.UnscheduledGround;
import vn.lanhmanh.inspection.programme.approved.ApprovedSlots;
import vn.lanhmanh.inspection.team.Team;
import vn.lanhmanh.inspection.visit.Inspection;
import vn.lanhmanh.inspection.visit.InspectionSight;
import vn.lanhmanh.platform.reference.ReferenceConfig;
import vn.lanhmanh.platform.reference.ReferenceFile;

/** What an inspection rests on, in words. */
@ApplicationScoped
class Grounds {

    private final List<Law> laws;
    private final ApprovedSlots slots;
    private final InspectionSight sight;

    Grounds(ReferenceConfig config, ApprovedSlots slots, InspectionSight sight) {
        this.slots = slots;
        this.sight = sight;
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
    private String order(Inspection inspection) {
        return switch (inspection.occasion().type()) {
            case PLANNED -> approval(inspection);
            case UNSCHEDULED -> decision(inspection.occasion().ground());
            case SECTOR ->
                "Quyết định kiểm tra số %s %s"
                        .formatted(
                                inspection.occasion().sector().decisionNumber(),
                                Wording.date(inspection.occasion().sector().decidedOn()));
        };
    }

    /** The decision that approved the programme in force on the day of the visit. */
    private String approval(Inspection inspection) {
        return slots.approval(
                        inspection.occasion().slotId(), inspection.subject().establishmentId(), sight.dayOf(inspection))
                .map(is -> "Quyết định số %s %s về việc phê duyệt chương trình kiểm tra"
                        .formatted(is.decisionNumber(), Wording.date(is.approvedOn())))
                .orElse("Chương trình kiểm tra đã được phê duyệt");
    }

    private static String decision(UnscheduledGround ground) {
        String number = ground.decisionNumber() == null ? "" : "số " + ground.decisionNumber() + " ";
        String day = ground.decidedOn() == null ? "" : Wording.date(ground.decidedOn()) + " ";
        return number.isEmpty()
                ? "Quyết định kiểm tra đột xuất " + day + "của Đội trưởng"
                : "Quyết định " + number + day + "của Đội trưởng về việc kiểm tra đột xuất";
    }

    private record Law(String text, LocalDate validFrom, LocalDate validTo) {

        boolean validOn(LocalDate day) {
            return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
        }
    }
}
