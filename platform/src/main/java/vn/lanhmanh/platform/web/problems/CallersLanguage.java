package vn.lanhmanh.platform.web.problems;

import java.util.Locale;
import java.util.Objects;

import jakarta.enterprise.context.ApplicationScoped;

import org.hibernate.validator.BaseHibernateValidatorConfiguration;

import io.quarkus.arc.Arc;
import io.quarkus.hibernate.validator.ValidatorFactoryCustomizer;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;

/** The language of whoever asks, in problems and in what validation says: Vietnamese unless English is preferred. */
@ApplicationScoped
class CallersLanguage implements ValidatorFactoryCustomizer {

    private static final String NONE_NAMED = "vi";

    private final CurrentVertxRequest request;

    CallersLanguage(CurrentVertxRequest request) {
        this.request = request;
    }

    /** The framework's own choice takes en-GB for a language that it does not have. */
    @Override
    public void customize(BaseHibernateValidatorConfiguration<?> validation) {
        validation.localeResolver(context -> get());
    }

    Locale get() {
        return Arc.container().requestContext().isActive() && request.getCurrent() != null
                ? of(request.getCurrent().request())
                : ProblemCatalogue.preferred(NONE_NAMED);
    }

    static Locale of(HttpServerRequest request) {
        return ProblemCatalogue.preferred(
                Objects.requireNonNullElse(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE), NONE_NAMED));
    }
}
