package vn.lanhmanh.reporting.around;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

/** A site's own directory of plans, with the plan of the year after: the shipped one, a year later. */
public final class SitePlans implements QuarkusTestResourceLifecycleManager {

    /** A plan that no test publishes. */
    public static final String NEXT_YEAR = "31-KH-UBND-2021";

    private Path directory;

    @Override
    public Map<String, String> start() {
        try (var shipped = SitePlans.class.getResourceAsStream("/plans/26-KH-UBND-2020.yaml")) {
            directory = Files.createTempDirectory("plans");
            String text = new String(shipped.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("source: 26-KH-UBND-2020", "source: " + NEXT_YEAR)
                    .replace("number: 26/KH-UBND", "number: 31/KH-UBND")
                    .replace("year: 2020", "year: 2021")
                    .replaceAll("(code|from|to|cutOff|dueBefore): 2020-", "$1: 2021-");
            Files.writeString(directory.resolve(NEXT_YEAR + ".yaml"), text);
            return Map.of("lanhmanh.plans.directory", directory.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        try {
            if (directory != null) {
                Files.deleteIfExists(directory.resolve(NEXT_YEAR + ".yaml"));
                Files.deleteIfExists(directory);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
