package vn.lanhmanh.reporting.plan;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;

import vn.lanhmanh.platform.web.Refusal;

/** The plan files: those a site mounts, then those that come with the service. */
@ApplicationScoped
class PlanShelf {

    private static final ObjectMapper YAML = new ObjectMapper(YAMLFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .findAndRegisterModules()
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES);

    private final PlanConfig config;

    PlanShelf(PlanConfig config) {
        this.config = config;
    }

    /**
     * Reads the plan of that source.
     *
     * @throws Refusal {@code unknown-plan-source} when there is no such file, {@code plan-file-unreadable} with line and
     *     place when it is not YAML of the right form (both 422)
     */
    PlanFile read(String source) {
        try (InputStream file = open(source)) {
            if (file == null) {
                throw Refusal.unprocessable("unknown-plan-source", source).field("source");
            }
            return YAML.readValue(file, PlanFile.class);
        } catch (JsonProcessingException broken) {
            throw Refusal.unprocessable("plan-file-unreadable", source, line(broken), place(broken))
                    .field("source");
        } catch (IOException unreadable) {
            throw Refusal.unprocessable("plan-file-unreadable", source, 0, "?").field("source");
        }
    }

    private InputStream open(String source) throws IOException {
        String name = source + ".yaml";
        Optional<Path> own = config.directory().map(site -> site.resolve(name)).filter(Files::exists);
        return own.isPresent()
                ? Files.newInputStream(own.get())
                : Thread.currentThread().getContextClassLoader().getResourceAsStream("plans/" + name);
    }

    private static int line(JsonProcessingException broken) {
        JsonLocation location = broken.getLocation();
        return location == null ? 0 : location.getLineNr();
    }

    /** Where in the tree it broke, such as {@code tasks[13].dueBefore}. */
    private static String place(JsonProcessingException broken) {
        return broken instanceof JsonMappingException mapping
                        && !mapping.getPath().isEmpty()
                ? mapping.getPath().stream()
                        .map(step ->
                                step.getFieldName() == null ? "[" + step.getIndex() + "]" : "." + step.getFieldName())
                        .collect(Collectors.joining())
                        .substring(1)
                : "?";
    }
}
