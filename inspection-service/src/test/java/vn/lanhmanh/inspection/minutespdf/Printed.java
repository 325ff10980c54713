package vn.lanhmanh.inspection.minutespdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

import static org.assertj.core.api.Assertions.assertThat;

/** A paper as people read it. */
record Printed(List<String> pages) {

    /** What only programs read: ids, instants and dates of ISO 8601, and constants. */
    private static final Pattern RAW = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"
            + "|\\d{4}-\\d{2}-\\d{2}(T[\\d:.]+Z)?|\\b[A-Z]{2,}(_[A-Z]+)+\\b"
            + "|\\b(INSPECTED|REFUSED|SIGNED|PLANNED|UNSCHEDULED|SECTOR|LEADER|DEPUTY|MEMBER|YES|NO|NA|null)\\b");

    static Printed of(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new Printed(Stream.iterate(1, i -> i <= document.getNumberOfPages(), i -> i + 1)
                    .map(page -> page(document, page))
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String page(PDDocument document, int number) {
        try {
            var stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            stripper.setStartPage(number);
            stripper.setEndPage(number);
            return stripper.getText(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The words without the breaks of lines and pages. */
    String text() {
        return String.join(" ", pages).replaceAll("\\s+", " ");
    }

    /** Nothing in it is for programs. */
    Printed requireWords() {
        assertThat(RAW.matcher(text()).results().map(found -> found.group()).toList())
                .as("what only programs read")
                .isEmpty();
        return this;
    }
}
