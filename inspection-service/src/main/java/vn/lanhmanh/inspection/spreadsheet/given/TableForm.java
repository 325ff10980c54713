package vn.lanhmanh.inspection.spreadsheet.given;

import java.util.Locale;

import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Variant;

import static jakarta.ws.rs.core.MediaType.APPLICATION_OCTET_STREAM_TYPE;

/** The forms in which tables are given. */
public enum TableForm {
    CSV(TableForm.CSV_TYPE),
    XLSX(TableForm.XLSX_TYPE);

    public static final String CSV_TYPE = "text/csv";
    public static final String XLSX_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final MediaType type;

    TableForm(String type) {
        this.type = MediaType.valueOf(type);
    }

    /**
     * The form asked for by name, else the one that the Accept header likes best, else the usual one.
     *
     * @param named null when none was named
     * @throws NotAcceptableException when the header takes neither
     */
    public static TableForm of(TableForm named, Request request, TableForm usual) {
        if (named != null) {
            return named;
        }
        TableForm other = usual == CSV ? XLSX : CSV;
        Variant liked = request.selectVariant(Variant.mediaTypes(usual.type, other.type, APPLICATION_OCTET_STREAM_TYPE)
                .build());
        if (liked == null) {
            throw new NotAcceptableException();
        }
        return other.type.equals(liked.getMediaType()) ? other : usual;
    }

    /** The value of Content-Type. */
    String contentType() {
        return this == CSV ? CSV_TYPE + ";charset=UTF-8" : XLSX_TYPE;
    }

    /** The end of the file's name. */
    public String extension() {
        return name().toLowerCase(Locale.ROOT);
    }
}
