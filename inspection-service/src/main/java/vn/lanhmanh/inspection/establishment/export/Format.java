package vn.lanhmanh.inspection.establishment.export;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;

/** The forms a file may have; their names are typed in lower case as well. */
@Schema(name = "ExportFormat")
public enum Format {
    CSV(Format.CSV_TYPE) {
        @Override
        Table begin(OutputStream out) throws IOException {
            return new CsvTable(out);
        }
    },
    XLSX(Format.XLSX_TYPE) {
        @Override
        Table begin(OutputStream out) throws IOException {
            return new XlsxTable(out);
        }
    };

    static final String CSV_TYPE = "text/csv;charset=UTF-8";
    static final String XLSX_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final String mediaType;

    Format(String mediaType) {
        this.mediaType = mediaType;
    }

    abstract Table begin(OutputStream out) throws IOException;

    String mediaType() {
        return mediaType;
    }

    /** The end of the file's name. */
    String extension() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Reads {@code csv} and {@code CSV}; called by JAX-RS, which answers for anything else. */
    public static Format fromString(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT));
    }
}
