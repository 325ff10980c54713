package vn.lanhmanh.platform.web;

import java.util.List;
import java.util.Locale;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;

/** The problems this service may answer, for the portal; no secret, so no token. */
@Path("/problems")
@PermitAll
public class ProblemResource {

    private static final String TITLE = ".title";

    private final ProblemCatalogue catalogue;

    ProblemResource(ProblemCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    @GET
    @Operation(hidden = true)
    public List<ProblemView> list() {
        return catalogue.keys().stream()
                .filter(key -> key.endsWith(TITLE))
                .map(key -> key.substring(0, key.length() - TITLE.length()))
                .map(this::view)
                .toList();
    }

    private ProblemView view(String key) {
        Locale vietnamese = Locale.forLanguageTag("vi");
        return new ProblemView(
                "urn:lanhmanh:problem:" + key,
                catalogue.text(vietnamese, key + TITLE).orElse(key),
                catalogue.text(Locale.ENGLISH, key + TITLE).orElse(key),
                catalogue.text(vietnamese, key + ".detail").orElse(null),
                catalogue.text(Locale.ENGLISH, key + ".detail").orElse(null));
    }

    /** A problem type with its words in both languages; {@code {0}} stands for a value. */
    public record ProblemView(String type, String title, String titleEn, String detail, String detailEn) {}
}
