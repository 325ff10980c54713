package vn.lanhmanh.inspection.spreadsheet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.quarkus.runtime.configuration.MemorySize;

import vn.lanhmanh.platform.web.Refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SpreadsheetTest {

    private static final byte[] SOUND = Workbooks.of(new String[] {"tên", "mã"}, new String[] {"Hoa", "1"});
    private static final String SHEET = "xl/worksheets/sheet1.xml";

    @TempDir
    Path folder;

    @Test
    void readsCsvWhateverSeparatesIt() {
        for (String separator : List.of(",", ";", "\t")) {
            String text = "tên" + separator + "địa chỉ\r\n\"Hoa" + separator + " Sữa\"" + separator + " 1  đường\r\n";

            assertThat(rows(text)).containsExactly("1: tên|địa chỉ", "2: Hoa" + separator.strip() + " Sữa|1 đường");
        }
    }

    @Test
    void readsCsvWithAByteOrderMarkAndDecomposedLetters() {
        assertThat(rows("\uFEFFte\u0302n\nHoa\u0300\n")).containsExactly("1: tên", "2: Hoà");
    }

    @Test
    void keepsBlankRowsBetweenOthersAndLeavesThoseAtTheEndOut() {
        assertThat(rows("a,b\n\n1,2\n,\n\n")).containsExactly("1: a|b", "2: ", "3: 1|2");
        assertThat(rows(Workbooks.sheet(sheet -> {
                    sheet.value(0, 0, "a");
                    sheet.value(2, 1, "1");
                    sheet.value(5, 0, "");
                })))
                .containsExactly("1: a", "2: ", "3: |1");
    }

    @Test
    void readsTextsNumbersTruthsAndDatesOfAWorkbook() {
        assertThat(rows(Workbooks.sheet(sheet -> {
                    sheet.value(0, 0, "Hoa  Sữa");
                    sheet.value(0, 1, 19756);
                    sheet.value(0, 2, 7.5);
                    sheet.value(0, 3, true);
                    sheet.value(0, 4, LocalDate.of(2020, 11, 25));
                    sheet.style(0, 4).format("dd/MM/yyyy").set();
                    sheet.value(0, 5, 12);
                    sheet.style(0, 5).format("[Yellow]#,##0").set();
                })))
                .containsExactly("1: Hoa Sữa|19756|7.5|true|2020-11-25|12");
    }

    @Test
    void readsTheFirstSheetThatIsNotHidden() {
        String book = Workbooks.text(SOUND, "xl/workbook.xml");
        assertThat(refusal(Workbooks.with(
                        SOUND, Map.of("xl/workbook.xml", bytes(book.replace("<sheet ", "<sheet state=\"hidden\" "))))))
                .isEqualTo("empty-file");
    }

    @Test
    void refusesAnotherEncodingAndTellsWhere() {
        byte[] windows = "ten\nHoa S\u00e0\n".getBytes(Charset.forName("windows-1252"));

        assertThatThrownBy(() -> rows(windows))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.key() + refusal.arguments())
                        .isEqualTo("not-utf8[2, 10]"));
        assertThat(refusal("tên\n".getBytes(StandardCharsets.UTF_16))).isEqualTo("not-utf8");
        assertThat(refusal(new byte[] {'a', '\n', (byte) 0xE1, (byte) 0xBB})).isEqualTo("not-utf8");
    }

    @Test
    void refusesFormulasAndErrorsAndNamesTheCell() {
        assertThat(refusalWithArguments(bytes("a,b\n1,=1+1\n"))).isEqualTo("formula-cell[B2]");
        assertThat(refusalWithArguments(Workbooks.sheet(sheet -> {
                    sheet.value(0, 0, "a");
                    sheet.formula(4, 27, "SUM(A1:A2)");
                })))
                .isEqualTo("formula-cell[AB5]");
        String broken =
                Workbooks.text(SOUND, SHEET).replaceFirst("<c r=\"B2\".*?</c>", "<c r=\"B2\" t=\"e\"><v>#REF!</v></c>");
        assertThat(refusalWithArguments(Workbooks.with(SOUND, Map.of(SHEET, bytes(broken)))))
                .isEqualTo("error-cell[B2]");
    }

    @Test
    void refusesMergedCells() {
        assertThat(refusal(Workbooks.sheet(sheet -> {
                    sheet.value(0, 0, "a");
                    sheet.range(0, 0, 1, 0).merge();
                })))
                .isEqualTo("merged-cells");
    }

    @Test
    void refusesMacrosInWhateverFormTheyCome() {
        assertThat(refusal(Workbooks.with(SOUND, Map.of("xl/vbaProject.bin", new byte[] {1}))))
                .isEqualTo("macro-workbook");
        String types = Workbooks.text(SOUND, "[Content_Types].xml")
                .replace(
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
                        "application/vnd.ms-excel.sheet.macroEnabled.main+xml");
        assertThat(refusal(Workbooks.with(SOUND, Map.of("[Content_Types].xml", bytes(types)))))
                .isEqualTo("macro-workbook");
    }

    @Test
    void refusesEncryptedAndOldWorkbooks() {
        byte[] old = new BigInteger("D0CF11E0A1B11AE1", 16).toByteArray();
        byte[] container = Arrays.copyOfRange(old, old.length - 8, old.length + 100);
        assertThat(refusal(container)).isEqualTo("old-workbook");

        byte[] name = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
        System.arraycopy(name, 0, container, 40, name.length);
        assertThat(refusal(container)).isEqualTo("encrypted-workbook");
    }

    @Test
    void refusesAZipBombBeforeItIsOpened() {
        byte[] blanks = new byte[8 * 1024 * 1024];
        assertThat(refusal(Workbooks.with(SOUND, Map.of(SHEET, blanks)))).isEqualTo("zip-bomb");
        assertThat(refusal(Workbooks.with(SOUND, Map.of("xl/sharedStrings.xml", noise(3 * 1024 * 1024)))))
                .isEqualTo("zip-bomb");
        assertThat(refusal(Workbooks.with(
                        SOUND,
                        Map.of("a", noise(3 * 1024 * 1024), "b", noise(3 * 1024 * 1024), "c", noise(3 * 1024 * 1024)))))
                .isEqualTo("zip-bomb");
        var many = new HashMap<String, byte[]>();
        IntStream.range(0, 60).forEach(i -> many.put("part" + i, new byte[0]));
        assertThat(refusal(Workbooks.with(SOUND, many))).isEqualTo("zip-bomb");
    }

    private static byte[] noise(int size) {
        byte[] noise = new byte[size];
        new Random(178).nextBytes(noise);
        return noise;
    }

    @Test
    void refusesWhatIsBrokenOrNoTableAtAll() {
        assertThat(refusal(new byte[0])).isEqualTo("empty-file");
        assertThat(refusal(bytes("a,b\n\"never closed"))).isEqualTo("broken-csv");
        assertThat(refusal(Arrays.copyOf(SOUND, SOUND.length / 2))).isEqualTo("broken-workbook");
        assertThat(refusal(Workbooks.with(SOUND, Map.of(SHEET, bytes("<worksheet><sheetData><row r=\"1\"")))))
                .isEqualTo("broken-workbook");
        var withoutBook = new HashMap<String, byte[]>();
        withoutBook.put("xl/workbook.xml", null);
        assertThat(refusal(Workbooks.with(SOUND, withoutBook))).isEqualTo("not-a-table");
    }

    @Test
    void expandsNoEntities() {
        String sheet = Workbooks.text(SOUND, SHEET);
        String bomb = "<!DOCTYPE w [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;\">]>"
                + sheet.substring(sheet.indexOf("<worksheet")).replaceFirst("<v>[^<]*</v>", "<v>&b;</v>");

        assertThat(refusal(Workbooks.with(SOUND, Map.of(SHEET, bytes(bomb))))).isEqualTo("broken-workbook");
    }

    @Test
    void refusesMoreRowsThanAreAllowed() {
        String hundred = "a\n" + "1\n".repeat(100);

        assertThat(rows(hundred)).hasSize(101);
        assertThat(refusal(bytes(hundred + "1\n"))).isEqualTo("too-many-rows");
        assertThat(refusal(Workbooks.sheet(sheet -> {
                    sheet.value(0, 0, "a");
                    sheet.value(1_000_000, 0, "far below");
                })))
                .isEqualTo("too-many-rows");
    }

    private String refusal(byte[] content) {
        return refusalWithArguments(content).replaceFirst("\\[.*", "");
    }

    private String refusalWithArguments(byte[] content) {
        try {
            return "read: " + rows(content);
        } catch (Refusal refusal) {
            assertThat(refusal.status()).isEqualTo(422);
            return refusal.key() + refusal.arguments();
        }
    }

    private List<String> rows(String content) {
        return rows(bytes(content));
    }

    private List<String> rows(byte[] content) {
        try (Spreadsheet table = Spreadsheet.open(Files.write(folder.resolve("table"), content), new Limits())) {
            var rows = new ArrayList<String>();
            table.lines().forEachRemaining(line -> rows.add(line.number() + ": " + String.join("|", line.cells())));
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Small limits, so that the tests are quick. */
    private static final class Limits implements SpreadsheetConfig {

        @Override
        public MemorySize maxSize() {
            return mebibytes(10);
        }

        @Override
        public int maxRows() {
            return 100;
        }

        @Override
        public MemorySize maxUnpacked() {
            return mebibytes(8);
        }

        @Override
        public MemorySize maxTexts() {
            return mebibytes(2);
        }

        @Override
        public int maxRatio() {
            return 200;
        }

        @Override
        public int maxParts() {
            return 50;
        }

        private static MemorySize mebibytes(int count) {
            return new MemorySize(BigInteger.valueOf(count * 1024L * 1024L));
        }
    }
}
