package vn.lanhmanh.platform.reference;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ReferenceFileTest {

    @TempDir
    Path site;

    @Test
    void readsQuotedCellsAndSkipsCommentsAndEmptyLines() throws IOException {
        write("# list of fruit\n\ncode,name\n1,\"a \"\"red\"\", round one\"\r\n\n# rest unknown\n2,\n");

        var rows = open().rows();

        assertThat(rows).hasSize(2);
        assertThat(rows.get(0).text("name")).isEqualTo("a \"red\", round one");
        assertThat(rows.get(1).optional("name")).isEmpty();
    }

    @Test
    void composesLettersAndDropsTheByteOrderMark() throws IOException {
        write("\uFEFFcode,name\n1," + Normalizer.normalize("Huế", Normalizer.Form.NFD) + "\n");

        assertThat(open().rows().get(0).text("name")).isEqualTo(Normalizer.normalize("Huế", Normalizer.Form.NFC));
    }

    @Test
    void namesTheLineThatIsNotUtf8() throws IOException {
        Files.write(site.resolve("fruit.csv"), "code,name\n1,apple\n2,pêche\n".getBytes(StandardCharsets.ISO_8859_1));

        assertBroken("fruit.csv, line 3: is not UTF-8");
    }

    @Test
    void namesTheColumnThatIsMissing() throws IOException {
        write("# fruit\ncode,title\n1,apple\n");

        assertBroken("fruit.csv, line 2: column \"name\" is missing");
    }

    @Test
    void namesTheLineWithAnotherNumberOfCells() throws IOException {
        write("code,name\n1,apple\n2,pear,green\n");

        assertBroken("fruit.csv, line 3: has 3 cells, the header has 2");
    }

    @Test
    void namesTheLineWithAnOpenQuote() throws IOException {
        write("code,name\n1,\"apple\n");

        assertBroken("fruit.csv, line 2: has a quote that is not closed");
    }

    @Test
    void refusesAnEmptyFileAndADirectoryThatIsNotThere() throws IOException {
        write("# nothing yet\n");

        assertBroken("fruit.csv: is empty");
        assertThatThrownBy(() -> ReferenceFile.open(Optional.of(site.resolve("typo")), "reference/fruit.csv"))
                .isInstanceOf(BrokenReferenceFile.class)
                .hasMessageEndingWith("typo: is not a directory");
    }

    @Test
    void refusesAResourceThatIsNotShipped() {
        assertThatThrownBy(() -> ReferenceFile.open(Optional.empty(), "reference/fruit.csv"))
                .isInstanceOf(BrokenReferenceFile.class)
                .hasMessage("reference/fruit.csv: is not on the class path");
    }

    @Test
    void breaksOnCellsThatAreNotWhatTheyShouldBe() throws IOException {
        write("code,name\n,31/12/2020\n");
        var row = open().rows().get(0);

        assertThatThrownBy(() -> row.text("code")).hasMessageEndingWith("line 2: column \"code\" is empty");
        assertThatThrownBy(() -> row.date("name")).hasMessageContaining("\"31/12/2020\" is not a date");
        assertThatThrownBy(() -> row.yes("name")).hasMessageContaining("neither true nor false");
        assertThatThrownBy(() -> row.oneOf(AdminUnit.Level.class, "name")).hasMessageContaining("none of [PROVINCE");
    }

    private ReferenceFile open() {
        return ReferenceFile.open(Optional.of(site), "reference/fruit.csv", "code", "name");
    }

    private void assertBroken(String message) {
        assertThatThrownBy(this::open).isInstanceOf(BrokenReferenceFile.class).hasMessageEndingWith(message);
    }

    private void write(String text) throws IOException {
        Files.writeString(site.resolve("fruit.csv"), text);
    }
}
