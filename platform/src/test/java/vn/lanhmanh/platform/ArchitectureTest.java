package vn.lanhmanh.platform;

import java.util.Map;
import java.util.TreeMap;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

/** The shared module stays five purposes, small and in one direction. */
@AnalyzeClasses(packages = "vn.lanhmanh.platform", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    private static final int MOST_TYPES = 12;

    @ArchTest
    static final ArchRule purposesAreFreeOfCycles =
            slices().matching("vn.lanhmanh.platform.(*)..").should().beFreeOfCycles();

    @ArchTest
    static void holdsFivePurposes(JavaClasses classes) {
        assertThat(classes.stream()
                        .map(type -> type.getPackageName().split("\\.")[3])
                        .distinct())
                .containsExactlyInAnyOrder("access", "events", "lists", "reference", "web");
    }

    @ArchTest
    static void packagesStaySmall(JavaClasses classes) {
        Map<String, Integer> types = new TreeMap<>();
        classes.stream()
                .filter(JavaClass::isTopLevelClass)
                .filter(type -> !type.getSimpleName().equals("package-info"))
                .forEach(type -> types.merge(type.getPackageName(), 1, Integer::sum));
        assertThat(types).allSatisfy((name, count) -> assertThat(count).as(name).isLessThanOrEqualTo(MOST_TYPES));
    }
}
