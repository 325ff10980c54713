package vn.lanhmanh.inspection.spreadsheet.given;

import java.util.Locale;
import java.util.stream.Stream;

import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import static jakarta.ws.rs.core.MediaType.APPLICATION_OCTET_STREAM_TYPE;

/** The forms in which tables are given; their names are typed in lower case as well. */
public enum TableForm {
    CSV(TableForm.CSV_TYPE),
    XLSX(TableForm.XLSX_TYPE);

    public static final String CSV_TYPE = "text/csv";
    public static final String XLSX_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final MediaType type;

    TableForm(String type) {
        this.type = MediaType.valueOf(type);
    }

    /** Reads {@code csv} and {@code CSV}; called by JAX-RS, which answers for anything else. */
    public static TableForm fromString(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT));
    }

    /**
     * The form asked for by name, else the usual one, else the one that the Accept header takes.
     *
     * @param named null when none was named
     * @throws NotAcceptableException when the header takes neither
     */
    public static TableForm of(TableForm named, HttpHeaders headers, TableForm usual) {
        if (named != null) {
            return named;
        }
        TableForm other = usual == CSV ? XLSX : CSV;
        return Stream.of(usual, other)
                .filter(form -> form.acceptedBy(headers))
                .findFirst()
                .orElseThrow(NotAcceptableException::new);
    }

    private boolean acceptedBy(HttpHeaders headers) {
        return headers.getAcceptableMediaTypes().stream()
                .anyMatch(accepted ->
                        accepted.isCompatible(type) || accepted.isCompatible(APPLICATION_OCTET_STREAM_TYPE));
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
