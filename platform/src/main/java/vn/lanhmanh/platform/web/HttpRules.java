package vn.lanhmanh.platform.web;

import java.net.URI;
import java.util.Set;

import jakarta.annotation.Priority;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.Link;
import jakarta.ws.rs.ext.Provider;

import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.type.LogicalType;

import io.quarkiverse.resteasy.problem.ExceptionMapperBase;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.jackson.ObjectMapperCustomizer;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.UnauthorizedException;

/** The headers every answer carries, and the If-Match every edit must carry. */
public class HttpRules {

    private static final int BEFORE_THE_EXTENSION = Priorities.USER - 1000;

    private static final Set<String> EDITS = Set.of("PUT", "PATCH", "DELETE");

    @ServerRequestFilter
    public void editsNeedIfMatch(ContainerRequestContext request) {
        if (EDITS.contains(request.getMethod()) && request.getHeaderString("If-Match") == null) {
            throw Refusal.preconditionRequired();
        }
    }

    @ServerResponseFilter
    public void headers(ContainerRequestContext request, ContainerResponseContext answer) {
        answer.getHeaders().putSingle("Cache-Control", "no-store");
        answer.getHeaders().putSingle("X-Content-Type-Options", "nosniff");
        if (answer.getEntity() instanceof Versioned view) {
            answer.getHeaders().putSingle("ETag", "\"" + view.version() + "\"");
        }
        if (answer.getEntity() instanceof Page<?> page && page.next() != null) {
            URI next = request.getUriInfo()
                    .getRequestUriBuilder()
                    .replaceQueryParam("cursor", page.next())
                    .build();
            String relative = next.getRawPath() + "?" + next.getRawQuery();
            answer.getHeaders()
                    .putSingle(
                            "Link", Link.fromUri(relative).rel("next").build().toString());
        }
    }

    /** JSON is read strictly: an unknown field, a text where a number belongs or a key given twice is refused. */
    @Singleton
    static class StrictJson implements ObjectMapperCustomizer {

        @Override
        @SuppressWarnings("deprecation") // the builder-only replacement cannot reach the mapper that Quarkus made
        public void customize(ObjectMapper mapper) {
            mapper.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
            mapper.enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES);
            mapper.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
            mapper.enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
            mapper.disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT);
            mapper.disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
            mapper.disable(MapperFeature.ALLOW_COERCION_OF_SCALARS);
            mapper.coercionConfigFor(LogicalType.Textual)
                    .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                    .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                    .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
        }
    }

    // The problem extension's own two mappers for a missing or a bad token read a field that this Quarkus no longer has
    // and end in a 500; these go before them.

    @Provider
    @Priority(BEFORE_THE_EXTENSION)
    static class MissingToken extends ExceptionMapperBase<UnauthorizedException> {

        @Override
        protected HttpProblem toProblem(UnauthorizedException e) {
            return unauthenticated();
        }
    }

    @Provider
    @Priority(BEFORE_THE_EXTENSION)
    static class BadToken extends ExceptionMapperBase<AuthenticationFailedException> {

        @Override
        protected HttpProblem toProblem(AuthenticationFailedException e) {
            return unauthenticated();
        }
    }

    private static HttpProblem unauthenticated() {
        return HttpProblem.builder()
                .withStatus(RestResponse.Status.UNAUTHORIZED)
                .withHeader("WWW-Authenticate", "Bearer")
                .build();
    }
}
