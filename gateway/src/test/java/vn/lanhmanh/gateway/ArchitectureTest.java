package vn.lanhmanh.gateway;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

@AnalyzeClasses(packages = "vn.lanhmanh.gateway", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule featuresAreFreeOfCycles =
            slices().matching("vn.lanhmanh.gateway.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule packagesAreNamedAfterTheDomain = noClasses()
            .should()
            .haveNameMatching(".*\\.(controller|service|repository|dto|mapper|model|entity|impl|utils?|common|helper"
                    + "|core|base)\\..*");

    @ArchTest
    static final ArchRule typesAreNamedAfterTheDomain = noClasses()
            .should()
            .haveNameMatching(
                    ".*(Impl|Utils?|Helper|Manager|Dto|DTO|Entity|Bean|Service)$|.*\\.(Abstract|Base)[A-Z]\\w*");

    @ArchTest
    static final ArchRule nothingIsInjectedIntoFields = noClasses()
            .should()
            .dependOnClassesThat()
            .haveNameMatching("jakarta\\.inject\\.Inject|.*\\.ConfigProperty");

    /** The door keeps no data, speaks to no broker and knows no rule of the business. */
    @ArchTest
    static final ArchRule carriesNoBusiness = noClasses()
            .should()
            .dependOnClassesThat()
            .haveNameMatching("(jakarta\\.(ws\\.rs|persistence)|org\\.apache\\.kafka"
                    + "|vn\\.lanhmanh\\.(platform|inspection|casework|reporting))\\..*");

    @ArchTest
    static final ArchRule onlyTheTokenCheckTouchesTheRealm = classes()
            .that()
            .resideOutsideOfPackage("..token..")
            .should()
            .onlyDependOnClassesThat()
            .resideOutsideOfPackages("io.quarkus.oidc..", "org.jose4j..");
}
