package vn.lanhmanh.local.testing;

import java.util.regex.Pattern;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

/** The habits of the house that a machine can hold; a service's ArchitectureTest includes them and adds its own. */
public final class HouseRules {

    private static final Pattern LAYER_PACKAGE = Pattern.compile(
            ".*\\.(controller|service|repository|dto|mapper|model|entity|impl|utils?|common|helper|core|base)(\\..*)?");
    private static final Pattern LAYER_NAME = Pattern.compile(
            "(Abstract|Base)[A-Z].*|.*(Impl|Utils?|Helper|Manager|Dto|DTO|Entity|Bean|Service|Mapper|Controller)");

    @ArchTest
    static final ArchRule featuresAreFreeOfCycles =
            slices().matching("vn.lanhmanh.*.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule packagesAndTypesAreNamedAfterTheDomain =
            noClasses().should().dependOnClassesThat(new NamedAfterALayer());

    @ArchTest
    static final ArchRule aggregatesKnowNeitherHttpNorKafka = noClasses()
            .that()
            .areAnnotatedWith("jakarta.persistence.Entity")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.ws.rs..", "org.apache.kafka..");

    @ArchTest
    static final ArchRule aggregatesHaveVerbsInsteadOfSetters = noMethods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith("jakarta.persistence.Entity")
            .and()
            .arePublic()
            .should()
            .haveNameMatching("set[A-Z].*");

    @ArchTest
    static final ArchRule nothingIsInjectedIntoFields = noFields()
            .should()
            .beAnnotatedWith("jakarta.inject.Inject")
            .orShould()
            .beAnnotatedWith("org.eclipse.microprofile.config.inject.ConfigProperty");

    @ArchTest
    static final ArchRule resourcesOpenNoTransaction = noClasses()
            .that()
            .areAnnotatedWith("jakarta.ws.rs.Path")
            .should()
            .beAnnotatedWith("jakarta.transaction.Transactional");

    @ArchTest
    static final ArchRule resourcesAnswerRecords =
            noClasses().should().dependOnClassesThat().haveFullyQualifiedName("jakarta.ws.rs.core.Response");

    @ArchTest
    static final ArchRule onlyThePlatformTouchesKafka =
            noClasses().should().dependOnClassesThat().resideInAPackage("org.apache.kafka..");

    private HouseRules() {}

    /** A type of ours in a layer package, or named after a layer; library types may be called what they like. */
    private static final class NamedAfterALayer extends DescribedPredicate<JavaClass> {

        NamedAfterALayer() {
            super("are named after a layer");
        }

        @Override
        public boolean test(JavaClass type) {
            return type.getPackageName().startsWith("vn.lanhmanh.")
                    && (LAYER_PACKAGE.matcher(type.getPackageName()).matches()
                            || LAYER_NAME.matcher(type.getSimpleName()).matches());
        }
    }
}
