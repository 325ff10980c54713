package vn.lanhmanh.reporting;

import java.util.Map;
import java.util.TreeMap;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;

import vn.lanhmanh.local.testing.HouseRules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

@AnalyzeClasses(packages = "vn.lanhmanh.reporting", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    private static final int MOST_TYPES = 12;

    @ArchTest
    static final ArchTests houseRules = ArchTests.in(HouseRules.class);

    @ArchTest
    static final ArchRule figuresKnowNobodyWhoShowsThem = noClasses()
            .that()
            .resideInAPackage("..counting..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..indicator..", "..targets..", "..report..", "..consolidation..", "jakarta.ws.rs..");

    @ArchTest
    static void packagesStaySmall(JavaClasses classes) {
        Map<String, Integer> types = new TreeMap<>();
        classes.stream()
                .filter(JavaClass::isTopLevelClass)
                .filter(type -> !type.getSimpleName().equals("package-info"))
                .forEach(type -> types.merge(type.getPackageName(), 1, Integer::sum));
        assertThat(types)
                .isNotEmpty()
                .allSatisfy((name, count) -> assertThat(count).as(name).isLessThanOrEqualTo(MOST_TYPES));
    }
}
