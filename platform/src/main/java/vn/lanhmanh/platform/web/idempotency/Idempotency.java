package vn.lanhmanh.platform.web.idempotency;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.net.URI;
import java.nio.file.Files;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;

import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.multipart.FilePart;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;

import vn.lanhmanh.platform.web.IfMatch;
import vn.lanhmanh.platform.web.Refusal;

/** Runs a POST and keeps its answer in one transaction, so that either both are there or neither. */
@Idempotent
@Interceptor
@Priority(Interceptor.Priority.LIBRARY_BEFORE + 100)
class Idempotency {

    private static final int LONGEST_KEY = 200;

    private final KeptAnswers answers;
    private final CurrentVertxRequest request;
    private final ObjectMapper json;

    Idempotency(KeptAnswers answers, CurrentVertxRequest request, ObjectMapper json) {
        this.answers = answers;
        this.request = request;
        this.json = json;
    }

    @AroundInvoke
    Object once(InvocationContext invocation) throws Exception {
        String key = request.getCurrent().request().getHeader("Idempotency-Key");
        if (key == null) {
            return invocation.proceed();
        }
        if (key.isBlank() || key.length() > LONGEST_KEY) {
            throw Refusal.malformed("broken-idempotency-key", LONGEST_KEY);
        }
        byte[] content = content(invocation);
        return QuarkusTransaction.joiningExisting().call(() -> {
            Optional<KeptAnswers.Answer> earlier = answers.reserve(key, content);
            if (earlier.isPresent()) {
                return replay(earlier.get(), invocation.getMethod());
            }
            Object result = invocation.proceed();
            keep(key, result);
            return result;
        });
    }

    private byte[] content(InvocationContext invocation) throws IOException {
        var http = request.getCurrent().request();
        List<Object> sent = Arrays.stream(invocation.getParameters())
                .filter(value -> !(value instanceof IfMatch))
                .map(Idempotency::content)
                .toList();
        return json.writeValueAsBytes(List.of(http.method().name(), http.path(), json.valueToTree(sent)));
    }

    private static Object content(Object sent) {
        if (sent instanceof List<?> several) {
            return several.stream().map(Idempotency::content).toList();
        }
        return sent instanceof FilePart file ? fingerprint(file) : sent;
    }

    /** A file is what it holds, whatever it is called and wherever it was put for the time of the request. */
    private static String fingerprint(FilePart file) {
        try (var in =
                new DigestInputStream(Files.newInputStream(file.filePath()), MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(in.getMessageDigest().digest());
        } catch (IOException e) {
            throw new UncheckedIOException("the file of the request cannot be read", e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private void keep(String key, Object result) throws IOException, SQLException {
        if (result instanceof RestResponse<?> response) {
            String location = response.getLocation() == null
                    ? null
                    : response.getLocation().toString();
            answers.keep(key, response.getStatus(), location, json.writeValueAsBytes(response.getEntity()));
        } else {
            answers.keep(key, 200, null, json.writeValueAsBytes(result));
        }
    }

    private Object replay(KeptAnswers.Answer answer, Method method) throws IOException {
        Type type = method.getGenericReturnType();
        if (type instanceof ParameterizedType parameterized && parameterized.getRawType() == RestResponse.class) {
            Object entity = read(answer.body(), parameterized.getActualTypeArguments()[0]);
            var builder =
                    RestResponse.ResponseBuilder.create(RestResponse.Status.fromStatusCode(answer.status()), entity);
            if (answer.location() != null) {
                builder.location(URI.create(answer.location()));
            }
            return builder.build();
        }
        return read(answer.body(), type);
    }

    private Object read(byte[] body, Type type) throws IOException {
        return json.readerFor(json.getTypeFactory().constructType(type))
                .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .readValue(body);
    }
}
