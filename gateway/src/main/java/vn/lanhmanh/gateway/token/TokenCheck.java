package vn.lanhmanh.gateway.token;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;

import org.jose4j.jwt.consumer.InvalidJwtException;

import io.quarkus.logging.Log;
import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.oidc.TenantIdentityProvider;
import io.quarkus.security.AuthenticationFailedException;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;

import vn.lanhmanh.gateway.problem.ProblemType;

/** Checks signature, issuer, audience and expiry of the bearer token. */
@ApplicationScoped
public class TokenCheck {

    private static final String SCHEME = "bearer ";
    private static final Pattern SIGNED_JWT = Pattern.compile("[\\w-]+\\.[\\w-]+\\.[\\w-]+");

    private final TenantIdentityProvider identities;

    TokenCheck(TenantIdentityProvider identities) {
        this.identities = identities;
    }

    /** Why the caller is not let in, on the caller's own context; empty for a good token. Never fails. */
    public Future<Optional<ProblemType>> objection(HttpServerRequest request) {
        List<String> headers = request.headers().getAll(HttpHeaders.AUTHORIZATION);
        if (headers.isEmpty() || !startsWithScheme(headers.get(0))) {
            return Future.succeededFuture(Optional.of(ProblemType.UNAUTHENTICATED));
        }
        String token = headers.get(0).substring(SCHEME.length()).strip();
        if (headers.size() > 1 || !SIGNED_JWT.matcher(token).matches()) {
            return Future.succeededFuture(Optional.of(ProblemType.TOKEN_FOREIGN));
        }
        return verify(token);
    }

    private static boolean startsWithScheme(String header) {
        return header.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
    }

    private Future<Optional<ProblemType>> verify(String token) {
        Promise<Optional<ProblemType>> verdict = Promise.promise();
        Context context = Vertx.currentContext();
        identities
                .authenticate(new AccessTokenCredential(token))
                .subscribe()
                .with(
                        identity -> context.runOnContext(here -> verdict.complete(Optional.empty())),
                        failure -> context.runOnContext(here -> verdict.complete(Optional.of(kind(failure)))));
        return verdict.future();
    }

    /** Expired counts only where everything else is right: a login would not mend another realm's token. */
    private static ProblemType kind(Throwable failure) {
        if (!(failure instanceof AuthenticationFailedException)) {
            Log.warnf("Tokens cannot be checked: %s", failure.getMessage());
            return ProblemType.IDENTITY_UNAVAILABLE;
        }
        boolean expired = failure.getCause() instanceof InvalidJwtException invalid
                && invalid.hasExpired()
                && invalid.getErrorDetails().size() == 1;
        return expired ? ProblemType.TOKEN_EXPIRED : ProblemType.TOKEN_FOREIGN;
    }
}
