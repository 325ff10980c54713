package vn.lanhmanh.inspection.establishment.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CsvTableTest {

    private static String line(Object... cells) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var table = new CsvTable(out)) {
            table.row(Arrays.asList(cells));
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void beginsWithTheMarkThatSpreadsheetsLookFor() throws IOException {
        assertThat(line("Đêm", 7, LocalDate.of(2020, 2, 12), null)).isEqualTo("\uFEFFĐêm,7,2020-02-12,\r\n");
    }

    @Test
    void takesTheFormulaOutOfWhatPeopleTyped() throws IOException {
        for (String text : List.of("=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1")) {
            assertThat(line(text).replace("\"", "")).startsWith("\uFEFF'" + text.charAt(0));
        }
        assertThat(line("1-2", -3)).isEqualTo("\uFEFF1-2,-3\r\n");
    }
}
