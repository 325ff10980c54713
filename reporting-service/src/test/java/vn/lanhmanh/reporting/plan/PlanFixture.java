package vn.lanhmanh.reporting.plan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.UnaryOperator;

import vn.lanhmanh.platform.reference.AdminUnits;
import vn.lanhmanh.platform.reference.Agencies;
import vn.lanhmanh.platform.reference.ReferenceConfig;
import vn.lanhmanh.reporting.catalogue.Catalogue;

/** Plans for tests: the shipped one, and copies of it that differ in a line. */
public final class PlanFixture {

    public static final String SOURCE = "26-KH-UBND-2020";

    private static final ReferenceConfig SHIPPED = Optional::empty;

    private PlanFixture() {}

    public static PlanFile shipped() {
        return shelf(Optional.empty()).read(SOURCE);
    }

    static PlanShelf shelf(Optional<Path> site) {
        return new PlanShelf(() -> site);
    }

    static PlanCheck check() {
        return new PlanCheck(new Agencies(SHIPPED, new AdminUnits(SHIPPED)), new Catalogue(SHIPPED));
    }

    /** Writes a changed copy of the shipped plan into a site's directory. */
    static void mount(Path site, String source, UnaryOperator<String> change) {
        try (var file = PlanFixture.class.getResourceAsStream("/plans/" + SOURCE + ".yaml")) {
            String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            String changed = change.apply(text);
            if (changed.equals(text)) {
                throw new AssertionError("the change does not fit the shipped plan");
            }
            Files.writeString(site.resolve(source + ".yaml"), changed);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
