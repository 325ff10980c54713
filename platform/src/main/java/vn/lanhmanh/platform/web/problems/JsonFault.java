package vn.lanhmanh.platform.web.problems;

import java.util.Optional;
import java.util.stream.Collectors;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;

/** Why JSON that was sent could not be read; it never repeats a value, which may be a name. */
record JsonFault(JsonProcessingException cause) {

    private static final String SOMEWHERE = "?";

    /** A constant may be called otherwise in JSON. */
    private static final ObjectMapper AS_SENT = new ObjectMapper();

    /** The fault among an exception and what is right beneath it. */
    static Optional<JsonFault> in(Throwable thrown) {
        if (thrown instanceof JsonProcessingException json) {
            return Optional.of(new JsonFault(json));
        }
        return thrown.getCause() instanceof JsonProcessingException json
                ? Optional.of(new JsonFault(json))
                : Optional.empty();
    }

    /** {@code unknown-field}, {@code unknown-value}, {@code wrong-form} or {@code malformed-json}. */
    String key() {
        if (cause instanceof UnrecognizedPropertyException) {
            return "unknown-field";
        }
        if (cause instanceof InvalidFormatException wrong) {
            return takes(wrong)
                    .map(takes -> takes.isList() ? "unknown-value" : "wrong-form")
                    .orElse("malformed-json");
        }
        return "malformed-json";
    }

    /** The field with its way from the root; then what it takes, for a value of it alone. */
    Object[] arguments() {
        if (cause instanceof UnrecognizedPropertyException unknown) {
            return new Object[] {unknown.getPropertyName()};
        }
        return cause instanceof InvalidFormatException wrong
                ? new Object[] {field(), takes(wrong).map(Takes::text).orElse("")}
                : new Object[] {field()};
    }

    private static Optional<Takes> takes(InvalidFormatException wrong) {
        return Takes.of(wrong.getTargetType(), constant -> AS_SENT.convertValue(constant, String.class));
    }

    private String field() {
        if (!(cause instanceof JsonMappingException mapping)
                || mapping.getPath().isEmpty()) {
            return SOMEWHERE;
        }
        return mapping.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : "." + step.getFieldName())
                .collect(Collectors.joining())
                .replaceFirst("^\\.", "");
    }
}
