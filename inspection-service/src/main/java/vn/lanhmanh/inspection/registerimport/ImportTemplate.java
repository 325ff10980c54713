package vn.lanhmanh.inspection.registerimport;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

import vn.lanhmanh.inspection.establishment.EstablishmentKind;
import vn.lanhmanh.inspection.establishment.LegalForm;
import vn.lanhmanh.inspection.spreadsheet.given.TableForm;

/** The empty table to fill in: its headings, one example, and in a workbook a sheet that explains them. */
public final class ImportTemplate {

    /** Of the file. */
    static final String TITLE = "mau-nhap-co-so";

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final int WIDTH = 24;
    private static final int WIDE = 90;

    private ImportTemplate() {}

    static byte[] of(TableForm form) {
        return form == TableForm.CSV ? csv() : workbook();
    }

    private static Map<String, String> example() {
        return Map.ofEntries(
                Map.entry(Column.CODE, Words.of("example")),
                Map.entry("name", "Nhà nghỉ Hoa Sữa"),
                Map.entry("kind", Words.of("kind", EstablishmentKind.MOTEL)),
                Map.entry("legalForm", Words.of("form", LegalForm.HOUSEHOLD_BUSINESS)),
                Map.entry("taxCode", "0100000001"),
                Map.entry("communeCode", "19756"),
                Map.entry("address", "12 đường Thử"),
                Map.entry("conditionalBusiness", "có"),
                Map.entry("atRisk", "không"),
                Map.entry("workersTotal", "6"),
                Map.entry("workersWomen", "4"),
                Map.entry("reviewedOn", "25/11/2020"),
                Map.entry("papers.BUSINESS_REGISTRATION.number", "01/ĐK"),
                Map.entry("papers.BUSINESS_REGISTRATION.issuer", "Phòng Tài chính - Kế hoạch"),
                Map.entry("papers.BUSINESS_REGISTRATION.issuedOn", "02/03/2018"));
    }

    private static byte[] csv() {
        Map<String, String> example = example();
        String text = BYTE_ORDER_MARK
                + line(Column.ALL.stream().map(Column::heading).toList())
                + line(Column.ALL.stream()
                        .map(column -> example.getOrDefault(column.field(), ""))
                        .toList());
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String line(List<String> cells) {
        return cells.stream()
                .map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
                .collect(Collectors.joining(",", "", "\r\n"));
    }

    private static byte[] workbook() {
        var out = new ByteArrayOutputStream();
        try (var workbook = new Workbook(out, "Lanh Manh", "1.0")) {
            data(workbook.newWorksheet(Words.of("sheet.data")));
            guide(workbook.newWorksheet(Words.of("sheet.guide")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void data(Worksheet sheet) {
        Map<String, String> example = example();
        for (int i = 0; i < Column.ALL.size(); i++) {
            Column column = Column.ALL.get(i);
            sheet.width(i, WIDTH);
            sheet.value(0, i, column.heading());
            sheet.style(0, i).bold().wrapText(true).set();
            // Cells of text, so that a tax code keeps its zero and nothing is turned into a date.
            sheet.range(1, i, 200, i).style().format("@").set();
            sheet.value(1, i, example.getOrDefault(column.field(), ""));
            sheet.style(1, i).italic().fontColor("808080").format("@").set();
        }
        sheet.freezePane(0, 1);
    }

    private static void guide(Worksheet sheet) {
        sheet.width(0, WIDTH * 2);
        sheet.width(1, WIDE);
        sheet.value(0, 0, Words.of("guide.rule"));
        int row = block(sheet, 2, "guide.column", "guide.about", columns());
        row = block(sheet, row + 1, "column.kind", "guide.word", words("kind", EstablishmentKind.values()));
        block(sheet, row + 1, "column.legalForm", "guide.word", words("form", LegalForm.values()));
    }

    private static Map<String, String> columns() {
        var columns = new LinkedHashMap<String, String>();
        Column.ALL.forEach(column -> columns.put(column.heading(), column.about()));
        return columns;
    }

    private static Map<String, String> words(String list, Enum<?>[] codes) {
        var words = new LinkedHashMap<String, String>();
        for (Enum<?> code : codes) {
            words.put(code.name(), Words.of(list, code));
        }
        return words;
    }

    private static int block(Worksheet sheet, int first, String left, String right, Map<String, String> lines) {
        sheet.value(first, 0, Words.of(left));
        sheet.value(first, 1, Words.of(right));
        sheet.range(first, 0, first, 1).style().bold().set();
        int row = first + 1;
        for (Map.Entry<String, String> line : lines.entrySet()) {
            sheet.value(row, 0, line.getKey());
            sheet.value(row++, 1, line.getValue());
        }
        return row;
    }
}
