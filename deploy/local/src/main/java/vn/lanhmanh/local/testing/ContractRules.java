package vn.lanhmanh.local.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.TreeSet;

import com.fasterxml.jackson.databind.ObjectMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** What a partner who generates code from an OpenAPI document needs of it. */
public final class ContractRules {

    private ContractRules() {}

    /**
     * Every schema has a name of its own. The generator numbers those of one name in the order it meets them, so that
     * a type added today would rename another; a name is given with {@code @Schema(name = …)}.
     */
    public static void schemasKeepTheirNames(String openApi) {
        try {
            var names = new TreeSet<String>();
            new ObjectMapper()
                    .readTree(openApi)
                    .path("components")
                    .path("schemas")
                    .fieldNames()
                    .forEachRemaining(names::add);
            assertThat(names).isNotEmpty().noneMatch(name -> name.matches(".*\\d"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
