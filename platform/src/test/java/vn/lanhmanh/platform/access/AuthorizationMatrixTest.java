package vn.lanhmanh.platform.access;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import vn.lanhmanh.platform.access.AuthorizationMatrix.Entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class AuthorizationMatrixTest {

    private static final AuthorizationMatrix MATRIX = AuthorizationMatrix.load();
    private static final Map<String, Set<String>> ROLES = new Roles().table().roles();

    @ParameterizedTest
    @MethodSource("entries")
    void rolesOfAnOperationAreThoseThatHoldItsPermission(Entry entry) {
        Set<String> holders = ROLES.entrySet().stream()
                .filter(role -> role.getValue().contains(entry.permission()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());

        assertThat(holders).as(entry.operation()).isNotEmpty().isEqualTo(entry.roles());
    }

    @Test
    void everyPermissionOpensSomeOperation() {
        Set<String> asked = entries().map(Entry::permission).collect(Collectors.toSet());
        Set<String> given = ROLES.values().stream().flatMap(Set::stream).collect(Collectors.toSet());

        assertThat(given).isEqualTo(asked);
    }

    @ParameterizedTest
    @MethodSource("entries")
    void operationIsAMethodAndAPath(Entry entry) {
        assertThat(entry.operation()).matches("(GET|POST|PUT) /v1(/[a-z-]+|/\\{[a-zA-Z]+})+");
        assertThat(entry.operation()).isEqualTo(entry.method() + " " + entry.path());
    }

    @ParameterizedTest
    @MethodSource("entries")
    void readingAsksForAReadPermissionAndWritingNever(Entry entry) {
        if (entry.method().equals("GET")) {
            assertThat(entry.permission()).matches(".*:(read|export)");
        } else if (entry.permission().endsWith(":read")) {
            assertThat(entry.operation()).endsWith("-readings");
        }
    }

    @Test
    void operationStandsOnce() {
        assertThat(entries().map(Entry::operation)).doesNotHaveDuplicates().hasSizeGreaterThan(100);
    }

    @Test
    void auditorAndAdministratorSeeNoBusinessData() {
        Set<String> reference = Set.of("GET /v1/admin-units", "GET /v1/agencies");

        assertThat(entries().filter(entry -> !reference.contains(entry.operation())))
                .allSatisfy(entry -> {
                    Set<String> outsiders = new HashSet<>(entry.roles());
                    outsiders.retainAll(Set.of("auditor", "administrator"));
                    assertThat(outsiders.isEmpty()).isEqualTo(!entry.path().contains("-operations/"));
                });
    }

    @Test
    void everyServiceHasItsOperations() {
        assertThat(MATRIX.services()).containsExactlyInAnyOrder("inspection", "case", "reporting");
        assertThat(MATRIX.services())
                .allSatisfy(service -> assertThat(MATRIX.of(service).stream().map(Entry::operation))
                        .contains(
                                "GET /v1/" + service + "-operations/parked-events",
                                "POST /v1/" + service + "-operations/parked-events/{number}/release",
                                "GET /v1/" + service + "-operations/audit-entries",
                                "GET /v1/" + service + "-operations/audit-verification"));
    }

    @Test
    void oneWhoSubmitsAProgrammeDoesNotApproveIt() {
        assertThat(entries().filter(entry -> entry.operation().contains("programmes/{id}/submission")))
                .singleElement()
                .satisfies(entry -> assertThat(entry.roles()).containsExactly("inspection-lead"));
        assertThat(entries().filter(entry -> entry.operation().contains("programmes/{id}/approval")))
                .singleElement()
                .satisfies(entry -> assertThat(entry.roles()).containsExactly("provincial-leader"));
    }

    @Test
    void allRolesHoldThoseWithoutAnyOperationToo() {
        assertThat(MATRIX.allRoles()).isEqualTo(ROLES.keySet());
    }

    @Test
    void unknownServiceIsAnError() {
        assertThatThrownBy(() -> MATRIX.of("gateway"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("gateway");
    }

    static Stream<Entry> entries() {
        return MATRIX.services().stream().map(MATRIX::of).flatMap(List::stream);
    }
}
