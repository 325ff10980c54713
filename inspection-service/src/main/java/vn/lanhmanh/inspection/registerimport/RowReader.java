package vn.lanhmanh.inspection.registerimport;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import vn.lanhmanh.inspection.enrolment.Entry;
import vn.lanhmanh.inspection.establishment.EstablishmentKind;
import vn.lanhmanh.inspection.establishment.LegalForm;
import vn.lanhmanh.inspection.establishment.Paper;
import vn.lanhmanh.inspection.establishment.Paper.PaperType;
import vn.lanhmanh.inspection.establishment.place.Location;
import vn.lanhmanh.platform.reference.Folding;
import vn.lanhmanh.platform.web.Refusal;

/** Reads the texts of a row as an entry; a text that cannot be read is refused (422) with its field. */
final class RowReader {

    private static final DateTimeFormatter DAY_FIRST =
            DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);
    private static final Set<String> YES = Set.of("co", "x", "true");
    private static final Set<String> NO = Set.of("khong", "false");
    private static final String COUNT = "\\d{1,6}";
    private static final String DEGREES = "\\d{1,3}([.,]\\d{1,6})?";

    private final Map<String, String> values;

    private RowReader(Map<String, String> values) {
        this.values = values;
    }

    static Entry entry(Map<String, String> values) {
        var row = new RowReader(values);
        return new Entry(
                values.get(Column.CODE),
                values.get("name"),
                row.code("kind", "kind", EstablishmentKind.class),
                values.get("kindNote"),
                row.code("legalForm", "form", LegalForm.class),
                values.get("taxCode"),
                values.get("communeCode"),
                values.get("address"),
                row.yesOrNo("conditionalBusiness"),
                row.yesOrNo("atRisk"),
                row.count("workersTotal"),
                row.count("workersWomen"),
                row.date("reviewedOn"),
                row.yesOrNo("highRisk"),
                values.get("securityOfficer"),
                row.location(),
                row.papers(),
                values.get("owner"),
                values.get("reviewedBy"));
    }

    private <E extends Enum<E>> E code(String field, String list, Class<E> codes) {
        String text = values.get(field);
        return text == null
                ? null
                : Words.code(list, codes, text)
                        .orElseThrow(() -> Refusal.unprocessable("not-in-list").field(field));
    }

    private Boolean yesOrNo(String field) {
        String text = values.get(field);
        if (text == null) {
            return null;
        }
        String typed = Folding.fold(text);
        if (!YES.contains(typed) && !NO.contains(typed)) {
            throw Refusal.unprocessable("not-yes-or-no").field(field);
        }
        return YES.contains(typed);
    }

    private Integer count(String field) {
        String text = values.get(field);
        if (text != null && !text.matches(COUNT)) {
            throw Refusal.unprocessable("not-a-count").field(field);
        }
        return text == null ? null : Integer.valueOf(text);
    }

    private LocalDate date(String field) {
        String text = values.get(field);
        if (text == null) {
            return null;
        }
        try {
            return text.contains("/") ? LocalDate.parse(text, DAY_FIRST) : LocalDate.parse(text);
        } catch (DateTimeParseException unreadable) {
            throw Refusal.unprocessable("not-a-date").field(field);
        }
    }

    private Location location() {
        BigDecimal latitude = degrees("latitude");
        BigDecimal longitude = degrees("longitude");
        return latitude == null && longitude == null ? null : new Location(latitude, longitude);
    }

    /** A comma serves as the decimal sign too. */
    private BigDecimal degrees(String field) {
        String text = values.get(field);
        if (text != null && !text.matches(DEGREES)) {
            throw Refusal.unprocessable("not-degrees").field(field);
        }
        return text == null ? null : new BigDecimal(text.replace(',', '.'));
    }

    private List<Paper> papers() {
        var papers = new ArrayList<Paper>();
        for (PaperType type : PaperType.values()) {
            if (values.keySet().stream().anyMatch(field -> field.startsWith(Column.paperField(type, "")))) {
                papers.add(new Paper(
                        type,
                        number(type),
                        required(Column.paperField(type, "issuer")),
                        requiredDate(Column.paperField(type, "issuedOn")),
                        date(Column.paperField(type, "expiresOn")),
                        null,
                        null));
            }
        }
        return papers;
    }

    private String number(PaperType type) {
        String field = Column.paperField(type, "number");
        return type.numbered() ? required(field) : values.get(field);
    }

    private String required(String field) {
        if (!values.containsKey(field)) {
            throw Refusal.unprocessable("incomplete-paper").field(field);
        }
        return values.get(field);
    }

    private LocalDate requiredDate(String field) {
        required(field);
        return date(field);
    }
}
