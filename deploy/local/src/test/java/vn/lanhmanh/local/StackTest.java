package vn.lanhmanh.local;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.lanhmanh.local.part.Jvm;
import vn.lanhmanh.local.part.Kafka;
import vn.lanhmanh.local.part.Keycloak;
import vn.lanhmanh.local.part.Part;
import vn.lanhmanh.local.part.Secrets;
import vn.lanhmanh.local.process.State;
import vn.lanhmanh.local.setting.Setting;
import vn.lanhmanh.local.setting.Settings;
import vn.lanhmanh.local.software.Home;
import vn.lanhmanh.local.software.Software;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class StackTest {

    @TempDir
    private Path directory;

    private State state;
    private Settings settings;
    private Stack stack;

    @BeforeEach
    void compose() {
        state = new State(directory);
        settings = Settings.onFreePorts();
        stack = new Stack(state, settings);
    }

    @Test
    void isAllPartsInTheOrderOfTheirStartAndNothingRunsYet() {
        assertThat(stack.parts())
                .noneMatch(Part::alive)
                .extracting(Part::name)
                .containsExactly(
                        "postgres",
                        "kafka",
                        "keycloak",
                        "inspection-service",
                        "case-service",
                        "reporting-service",
                        "gateway");
        assertThatThrownBy(() -> stack.part("oracle")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void givesEachServiceADatabaseWithTwoRoles() {
        var database = stack.database("casework");

        assertThat(database.url())
                .isEqualTo("jdbc:postgresql://127.0.0.1:" + settings.port(Setting.POSTGRES_PORT) + "/casework");
        assertThat(List.of(database.owner(), database.app())).containsExactly("casework_owner", "casework_app");
        assertThat(database.ownerPassword()).isNotEqualTo(database.appPassword());
    }

    @Test
    void tellsTheKeysOfIdentitiesToTheCaseServiceAlone() {
        var wiring = wiring();

        for (Business business : Business.values()) {
            var environment = wiring.ofService(business, stack.database(business.database()));
            assertThat(environment).containsKeys("LANHMANH_SIGNING_KEY", "LANHMANH_AUDIT_PRIVATE_KEY");
            assertThat(environment.containsKey("LANHMANH_MASTER_KEY")).isEqualTo(business == Business.CASE);
            assertThat(environment.containsKey("LANHMANH_BLIND_INDEX_KEY")).isEqualTo(business == Business.CASE);
        }
    }

    @Test
    void letsTheServiceRunAsTheRoleWithoutDdlAndFlywayAsTheOwner() {
        var database = stack.database("inspection");

        assertThat(wiring().ofService(Business.INSPECTION, database))
                .containsEntry("QUARKUS_DATASOURCE_USERNAME", "inspection_app")
                .containsEntry("QUARKUS_FLYWAY_USERNAME", "inspection_owner")
                .containsEntry("LANHMANH_TODAY", "2020-11-25");
    }

    @Test
    void letsTheInspectionServiceAloneScanEvidenceWhereThereIsAScanner() {
        var scanned = wiring(settings.with(Setting.SCANNER, "127.0.0.1:3310"));

        for (Business business : Business.values()) {
            var database = stack.database(business.database());
            assertThat(scanned.ofService(business, database).containsKey("LANHMANH_INSPECTION_EVIDENCE_SCAN_HOST"))
                    .isEqualTo(business == Business.INSPECTION);
            assertThat(wiring().ofService(business, database))
                    .doesNotContainKey("LANHMANH_INSPECTION_EVIDENCE_SCAN_HOST");
        }
        assertThat(scanned.ofService(Business.INSPECTION, stack.database("inspection")))
                .containsEntry("LANHMANH_INSPECTION_EVIDENCE_SCAN_PORT", "3310");
    }

    @Test
    void tellsTheGatewayWhereTheServicesAreAndNoSecret() {
        assertThat(wiring().ofGateway())
                .containsEntry(
                        "GATEWAY_ROUTES_CASE", stack.address("case-service").toString())
                .containsOnlyKeys(
                        "QUARKUS_OIDC_AUTH_SERVER_URL",
                        "GATEWAY_ROUTES_INSPECTION",
                        "GATEWAY_ROUTES_CASE",
                        "GATEWAY_ROUTES_REPORTING");
    }

    private Wiring wiring() {
        return wiring(settings);
    }

    private Wiring wiring(Settings settings) {
        var software = new Software(Home.find());
        var jvm = new Jvm("128m", "");
        return new Wiring(
                settings,
                Secrets.of(state),
                new Kafka(state, software, 1, 2, jvm),
                new Keycloak(state, software, 3, jvm, List.of()));
    }
}
