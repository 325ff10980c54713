package vn.lanhmanh.inspection.checklist;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.runtime.StartupEvent;

import vn.lanhmanh.inspection.checklist.Section.Item;
import vn.lanhmanh.platform.reference.ReferenceConfig;
import vn.lanhmanh.platform.reference.ReferenceFile;
import vn.lanhmanh.platform.reference.ReferenceRow;

/**
 * The checklists a site starts with, from {@code law/checklists.csv} or the site's own file of that name; a code that
 * has a version already is left alone. Items whose law is not verified stay off.
 */
@ApplicationScoped
class ShippedChecklists {

    private final ChecklistDesk desk;
    private final ReferenceConfig config;

    ShippedChecklists(ChecklistDesk desk, ReferenceConfig config) {
        this.desk = desk;
        this.config = config;
    }

    void load(@Observes StartupEvent start) {
        Map<String, List<ReferenceRow>> byChecklist = new LinkedHashMap<>();
        ReferenceFile.open(
                        config.directory(),
                        "law/checklists.csv",
                        "checklist",
                        "title",
                        "valid_from",
                        "section",
                        "section_title",
                        "agency",
                        "item",
                        "text",
                        "legal_basis",
                        "answer_type",
                        "violation_code",
                        "required",
                        "verified")
                .rows()
                .stream()
                .filter(row -> row.yes("verified"))
                .forEach(row -> byChecklist
                        .computeIfAbsent(row.text("checklist"), code -> new ArrayList<>())
                        .add(row));
        byChecklist.forEach((code, rows) ->
                desk.load(code, rows.get(0).text("title"), rows.get(0).date("valid_from"), sections(rows)));
    }

    private static List<Section> sections(List<ReferenceRow> rows) {
        Map<String, List<ReferenceRow>> bySection = new LinkedHashMap<>();
        rows.forEach(row -> bySection
                .computeIfAbsent(row.text("section"), code -> new ArrayList<>())
                .add(row));
        return bySection.values().stream().map(ShippedChecklists::section).toList();
    }

    private static Section section(List<ReferenceRow> rows) {
        ReferenceRow first = rows.get(0);
        return new Section(
                first.text("section"),
                first.text("section_title"),
                first.optional("agency").orElse(null),
                rows.stream().map(ShippedChecklists::item).toList());
    }

    private static Item item(ReferenceRow row) {
        return new Item(
                row.text("item"),
                row.text("text"),
                row.text("legal_basis"),
                row.oneOf(AnswerType.class, "answer_type"),
                row.optional("violation_code").orElse(null),
                row.yes("required"));
    }
}
