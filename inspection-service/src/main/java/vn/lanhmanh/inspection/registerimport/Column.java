package vn.lanhmanh.inspection.registerimport;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

import vn.lanhmanh.inspection.establishment.Paper.PaperType;
import vn.lanhmanh.platform.reference.Folding;

/**
 * A column of the table.
 *
 * @param field the field it fills, as results name it
 * @param heading its Vietnamese heading
 * @param about what belongs into it
 */
record Column(String field, String heading, String about) {

    static final String CODE = "code";

    /** What a table without codes must have, for all its rows may be new. */
    private static final Set<String> REQUIRED = Set.of("name", "kind", "legalForm", "communeCode", "address");

    private static final List<String> FIELDS = List.of(
            CODE,
            "name",
            "kind",
            "kindNote",
            "legalForm",
            "taxCode",
            "communeCode",
            "address",
            "conditionalBusiness",
            "atRisk",
            "workersTotal",
            "workersWomen",
            "reviewedOn",
            "highRisk",
            "securityOfficer",
            "latitude",
            "longitude");

    private static final List<String> PAPER_FIELDS = List.of("number", "issuer", "issuedOn", "expiresOn");

    /** Behind the papers, so that tables of before keep their places. */
    private static final List<String> LATER_FIELDS = List.of("owner", "reviewedBy");

    static final List<Column> ALL = Stream.of(
                    FIELDS.stream().map(Column::ofField),
                    Arrays.stream(PaperType.values()).flatMap(Column::ofPaper),
                    LATER_FIELDS.stream().map(Column::ofField))
            .flatMap(Function.identity())
            .toList();

    /** One that the export has and the register finds out by itself. */
    static final Column TOLD = new Column("told", "", "");

    private static Column ofField(String field) {
        return new Column(field, Words.of("column." + field), Words.of("about." + field));
    }

    private static Stream<Column> ofPaper(PaperType type) {
        return PAPER_FIELDS.stream()
                .map(field -> new Column(
                        paperField(type, field),
                        Words.of("paper", type) + " – " + Words.of("column." + field),
                        Words.of("about." + field)));
    }

    static String paperField(PaperType type, String field) {
        return "papers." + type.name() + "." + field;
    }

    /** The column of a heading in Vietnamese, accents or not, or of the name of the field. */
    static Optional<Column> of(String heading) {
        String typed = Folding.fold(heading);
        return ALL.stream()
                .filter(column -> column.headed(typed))
                .findFirst()
                .or(() -> told(typed) ? Optional.of(TOLD) : Optional.empty());
    }

    private boolean headed(String typed) {
        return typed.equals(Folding.fold(heading))
                || typed.equals(Folding.fold(field))
                || FIELDS.contains(field) && Words.is("column." + field, typed);
    }

    private static boolean told(String typed) {
        return Stream.concat(
                        Arrays.stream(Words.of("told").split("\\|")),
                        Arrays.stream(PaperType.values())
                                .map(type -> Words.of("paper", type) + " " + Words.of("told.paper")))
                .anyMatch(heading -> typed.equals(Folding.fold(heading)));
    }

    boolean required() {
        return REQUIRED.contains(field);
    }
}
