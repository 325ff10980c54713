package vn.lanhmanh.casework.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.quarkus.runtime.Startup;

import vn.lanhmanh.platform.reference.ReferenceConfig;
import vn.lanhmanh.platform.reference.ReferenceFile;
import vn.lanhmanh.platform.reference.ReferenceRow;
import vn.lanhmanh.platform.web.Refusal;

/** Who may sanction, by legal title and day. */
@Startup
@ApplicationScoped
public class Competences {

    private record Row(InForce time, boolean enabled, Competence competence) {}

    private final List<Row> rows = new ArrayList<>();

    @Inject
    public Competences(ReferenceConfig config) {
        ReferenceFile.open(
                        config.directory(),
                        "law/competences.csv",
                        "title",
                        "level",
                        "law_version",
                        "valid_from",
                        "valid_to",
                        "max_fine_person",
                        "licence_suspension",
                        "expulsion",
                        "article",
                        "enabled")
                .rows()
                .forEach(row -> rows.add(read(row)));
    }

    private static Row read(ReferenceRow row) {
        return new Row(
                new InForce(row.date("valid_from"), row.optionalDate("valid_to").orElse(null)),
                row.yes("enabled"),
                new Competence(
                        row.text("title"),
                        row.optional("level").orElse(null),
                        Long.parseLong(row.text("max_fine_person")),
                        row.yes("licence_suspension"),
                        row.yes("expulsion"),
                        row.text("article") + " " + row.text("law_version")));
    }

    /** What the title may decide on that day; {@code title-without-competence} (422) when no row is switched on. */
    public Competence require(String title, LocalDate on) {
        return rows.stream()
                .filter(row ->
                        row.competence().title().equals(title) && row.time().on(on) && row.enabled())
                .findFirst()
                .map(Row::competence)
                .orElseThrow(() -> Refusal.unprocessable("title-without-competence", title, on)
                        .basis("Điều 38-54 Luật Xử lý vi phạm hành chính")
                        .field("title"));
    }
}
