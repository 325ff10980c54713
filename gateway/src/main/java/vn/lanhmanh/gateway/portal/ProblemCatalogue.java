package vn.lanhmanh.gateway.portal;

import java.util.Arrays;
import java.util.Locale;

import jakarta.enterprise.context.ApplicationScoped;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

import vn.lanhmanh.gateway.problem.ProblemTexts;
import vn.lanhmanh.gateway.problem.ProblemType;

/**
 * All problem types a caller may meet: {@code {items: [{type, status, title, detail, source}]}}. A service adds its
 * own by publishing the same shape, without {@code source}, at {@code /problems}.
 */
@ApplicationScoped
class ProblemCatalogue {

    private static final String ANY = "…";

    private final ServiceDocuments documents;
    private final ProblemTexts texts;

    ProblemCatalogue(ServiceDocuments documents, ProblemTexts texts) {
        this.documents = documents;
        this.texts = texts;
    }

    Future<JsonObject> list(Locale language) {
        return documents.fetch("/problems", language.getLanguage()).map(catalogues -> {
            var items = new JsonArray();
            Arrays.stream(ProblemType.values()).forEach(type -> items.add(own(type, language)));
            catalogues.forEach((service, catalogue) -> catalogue
                    .getJsonArray("items", new JsonArray())
                    .forEach(item -> items.add(((JsonObject) item).copy().put("source", service))));
            return new JsonObject().put("items", items);
        });
    }

    private JsonObject own(ProblemType type, Locale language) {
        return new JsonObject()
                .put("type", type.urn())
                .put("status", type.status())
                .put("title", texts.title(type, language))
                .put("detail", texts.detail(type, language, ANY))
                .put("source", "gateway");
    }
}
