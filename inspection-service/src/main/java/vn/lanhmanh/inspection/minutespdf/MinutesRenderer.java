package vn.lanhmanh.inspection.minutespdf;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.function.IntPredicate;

import jakarta.enterprise.context.ApplicationScoped;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;

/** Sets minutes in type: A4, a font with the metrics of Times New Roman, PDF/A-2. */
@ApplicationScoped
class MinutesRenderer {

    private static final String FAMILY = "Liberation Serif";
    private static final int NORMAL = 400;
    private static final int BOLD = 700;

    private final Template template;
    private final byte[] regular = font("Regular");
    private final byte[] italic = font("Italic");
    private final byte[] bold = font("Bold");
    private final byte[] boldItalic = font("BoldItalic");
    private final byte[] colours = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    MinutesRenderer(@Location("inspection-minutes.html") Template template) {
        this.template = template;
    }

    private static byte[] font(String style) {
        String name = "/liberation/LiberationSerif-" + style + ".ttf";
        try (var file = MinutesRenderer.class.getResourceAsStream(name)) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    void render(MinutesPaper paper, String hash, OutputStream out) throws IOException {
        String page = printable(template.data("paper", paper).data("hash", hash).render());
        var builder = new PdfRendererBuilder()
                .usePdfAConformance(PdfAConformance.PDFA_2_B)
                .useColorProfile(colours)
                .withProducer("Lành Mạnh")
                // The page refers to nothing outside itself.
                .useExternalResourceAccessControl(
                        (uri, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                .withHtmlContent(page, null)
                .toStream(out);
        use(builder, regular, NORMAL, FontStyle.NORMAL);
        use(builder, italic, NORMAL, FontStyle.ITALIC);
        use(builder, bold, BOLD, FontStyle.NORMAL);
        use(builder, boldItalic, BOLD, FontStyle.ITALIC);
        builder.run();
    }

    private static void use(PdfRendererBuilder builder, byte[] font, int weight, FontStyle style) {
        builder.useFont(() -> new ByteArrayInputStream(font), FAMILY, weight, style, true);
    }

    /** What people typed may hold characters that XML does not know. */
    private static String printable(String page) {
        IntPredicate known = c ->
                c >= ' ' && c < 0xD800 || c == '\n' || c == '\r' || c == '\t' || c > 0xDFFF && c < 0xFFFE || c > 0xFFFF;
        var clean = new StringBuilder(page.length());
        page.codePoints().filter(known).forEach(clean::appendCodePoint);
        return clean.toString();
    }
}
