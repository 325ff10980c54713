package vn.lanhmanh.inspection.minutespdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;

import jakarta.enterprise.context.ApplicationScoped;

import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;

/** The font that papers are set in. It is read once and then kept, a case of it for each paper set at the same time. */
@ApplicationScoped
class Fonts {

    private static final String FAMILY = "Liberation Serif";
    private static final int NORMAL = 400;
    private static final int BOLD = 700;

    /** More at a time would each take memory; a paper is set in some hundredths of a second. */
    private static final int CASES = 2;

    private final Semaphore free = new Semaphore(CASES, true);
    private final Queue<List<Face>> idle = new ConcurrentLinkedQueue<>();

    private record Face(TrueTypeFont font, int weight, FontStyle style) {

        static Face read(String name, int weight, FontStyle style) {
            String file = "/liberation/LiberationSerif-" + name + ".ttf";
            try (var bytes = Fonts.class.getResourceAsStream(file)) {
                TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(bytes));
                // Vietnamese has no ligatures, and looking for them was most of the work.
                font.setEnableGsub(false);
                return new Face(font, weight, style);
            } catch (IOException e) {
                throw new UncheckedIOException(file, e);
            }
        }

        void use(PdfRendererBuilder builder, PDDocument document) throws IOException {
            var font = new PDFontSupplier(PDType0Font.load(document, font(), true));
            builder.useFont(font, FAMILY, weight, style, true);
        }
    }

    /** Faces that one paper uses until it is closed; waits while so many are set that none is free. */
    Case take() {
        free.acquireUninterruptibly();
        Case taken = null;
        try {
            List<Face> faces = idle.poll();
            taken = new Case(faces == null ? read() : faces);
            return taken;
        } finally {
            if (taken == null) {
                free.release();
            }
        }
    }

    private static List<Face> read() {
        var faces = new ArrayList<Face>();
        faces.add(Face.read("Regular", NORMAL, FontStyle.NORMAL));
        faces.add(Face.read("Italic", NORMAL, FontStyle.ITALIC));
        faces.add(Face.read("Bold", BOLD, FontStyle.NORMAL));
        faces.add(Face.read("BoldItalic", BOLD, FontStyle.ITALIC));
        return faces;
    }

    /** A case of the font in use. */
    final class Case implements AutoCloseable {

        private final List<Face> faces;

        private Case(List<Face> faces) {
            this.faces = faces;
        }

        void use(PdfRendererBuilder builder, PDDocument document) throws IOException {
            for (Face face : faces) {
                face.use(builder, document);
            }
        }

        @Override
        public void close() {
            idle.add(faces);
            free.release();
        }
    }
}
