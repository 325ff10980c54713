package vn.lanhmanh.platform.web.problems;

import java.util.List;
import java.util.Locale;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;

import vn.lanhmanh.platform.web.Page;

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
    public Page<ProblemView> list(@HeaderParam("Accept-Language") @DefaultValue("vi") String acceptLanguage) {
        Locale language = ProblemCatalogue.preferred(acceptLanguage);
        List<ProblemView> problems = catalogue.keys().stream()
                .filter(key -> key.endsWith(TITLE))
                .map(key -> view(key.substring(0, key.length() - TITLE.length()), language))
                .toList();
        return new Page<>(problems, null);
    }

    private ProblemView view(String key, Locale language) {
        return new ProblemView(
                "urn:lanhmanh:problem:" + key,
                catalogue.text(language, key + TITLE).orElse(key),
                catalogue.text(language, key + ".detail").orElse(null));
    }

    /** A problem type with its words; {@code {0}} stands for a value. */
    public record ProblemView(String type, String title, String detail) {}
}
