package vn.lanhmanh.inspection.minutespdf;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.IOException;
import java.io.OutputStream;
import java.text.BreakIterator;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntPredicate;

import jakarta.enterprise.context.ApplicationScoped;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;

import com.openhtmltopdf.extend.FSTextBreaker;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;

import vn.lanhmanh.inspection.minutespdf.content.Content;
import vn.lanhmanh.inspection.minutespdf.wording.AnnexPaper;
import vn.lanhmanh.inspection.minutespdf.wording.MinutesPaper;

/**
 * Sets papers in type: A4, a font with the metrics of Times New Roman, PDF/A-2. The same content gives the same bytes,
 * so that one whose making broke off comes out as it would have.
 */
@ApplicationScoped
class PaperRenderer {

    private final Map<Class<?>, Template> templates;
    private final Fonts fonts;
    private final Clock clock;
    private final byte[] colours = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    PaperRenderer(
            @Location("inspection-minutes.html") Template minutes,
            @Location("inspection-minutes-annex.html") Template annex,
            Fonts fonts,
            Clock clock) {
        // What it does not do as it should throws; what it tells of its steps holds words of the page.
        XRLog.setLoggingEnabled(false);
        this.templates = Map.of(MinutesPaper.class, minutes, AnnexPaper.class, annex);
        this.fonts = fonts;
        this.clock = clock;
    }

    void render(Record paper, Content content, OutputStream out) throws IOException {
        String page = printable(templates
                .get(paper.getClass())
                .data("paper", paper)
                .data("hash", content.sha256())
                .render());
        try (Fonts.Case taken = fonts.take();
                var document = new DatedDocument(content.keptAt().atZone(clock.getZone()))) {
            document.setDocumentId(content.id().getLeastSignificantBits());
            var builder = new PdfRendererBuilder()
                    .usePDDocument(document)
                    .usePdfAConformance(PdfAConformance.PDFA_2_B)
                    .useColorProfile(colours)
                    .withProducer("Lành Mạnh")
                    // The page refers to nothing outside itself.
                    .useExternalResourceAccessControl(
                            (uri, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                    .useUnicodeLineBreaker(new BetweenWords())
                    .withHtmlContent(page, null)
                    .toStream(out);
            taken.use(builder, document);
            builder.run();
        }
    }

    /** Says when it was written, not when it was printed. */
    private static final class DatedDocument extends PDDocument {

        private final ZonedDateTime at;

        DatedDocument(ZonedDateTime at) {
            this.at = at;
        }

        @Override
        public void setDocumentInformation(PDDocumentInformation about) {
            about.setCreationDate(GregorianCalendar.from(at));
            super.setDocumentInformation(about);
        }
    }

    /**
     * Breaks lines behind spaces alone, so that the number of a document stays whole wherever it has room; what is longer
     * than a line is cut by the style.
     */
    private static final class BetweenWords implements FSTextBreaker {

        private final BreakIterator lines = BreakIterator.getLineInstance(Locale.forLanguageTag("vi"));
        private String text = "";

        @Override
        public void setText(String next) {
            text = next;
            lines.setText(next);
        }

        @Override
        public int next() {
            int at = lines.next();
            while (at != BreakIterator.DONE && at < text.length() && !Character.isWhitespace(text.charAt(at - 1))) {
                at = lines.next();
            }
            return at;
        }
    }

    /** What people typed may hold characters that XML does not know, and letters whose marks come apart from them. */
    private static String printable(String page) {
        IntPredicate known = c ->
                c >= ' ' && c < 0xD800 || c == '\n' || c == '\r' || c == '\t' || c > 0xDFFF && c < 0xFFFE || c > 0xFFFF;
        var clean = new StringBuilder(page.length());
        page.codePoints().filter(known).forEach(clean::appendCodePoint);
        return Normalizer.normalize(clean, Form.NFC);
    }
}
