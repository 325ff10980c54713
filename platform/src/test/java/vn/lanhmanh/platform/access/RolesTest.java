package vn.lanhmanh.platform.access;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import io.quarkus.security.identity.SecurityIdentity;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lanhmanh.platform.access.TokenFixture.aMachine;
import static vn.lanhmanh.platform.access.TokenFixture.aPerson;
import static vn.lanhmanh.platform.access.TokenFixture.may;

class RolesTest {

    private static final Roles ROLES = new Roles();

    @Test
    void rolesAreThoseOfTheDesign() {
        assertThat(ROLES.table().roles().keySet())
                .containsExactlyInAnyOrder(
                        "registry-officer",
                        "inspector",
                        "inspection-lead",
                        "intake-officer",
                        "investigator",
                        "sanction-authority",
                        "social-worker",
                        "unit-reporter",
                        "unit-head",
                        "consolidator",
                        "provincial-leader",
                        "auditor",
                        "administrator");
    }

    @Test
    void permissionsAreNounAndVerb() {
        assertThat(allPermissions()).allMatch(permission -> permission.matches("[a-z]+(-[a-z]+)*:[a-z]+"));
    }

    @ParameterizedTest
    @MethodSource("roles")
    void roleGrantsItsPermissionsAndNoOther(String role) {
        SecurityIdentity person = granted(aPerson().identity(role));

        Set<String> held =
                allPermissions().filter(permission -> may(person, permission)).collect(Collectors.toSet());
        assertThat(held).isEqualTo(ROLES.table().roles().get(role)).isNotEmpty();
    }

    @Test
    void rolesAddUp() {
        SecurityIdentity person = granted(aPerson().identity("unit-reporter", "registry-officer"));

        assertThat(may(person, "report:write")).isTrue();
        assertThat(may(person, "establishment:write")).isTrue();
        assertThat(may(person, "report:approve")).isFalse();
    }

    @Test
    void personWithoutARoleMayNothing() {
        SecurityIdentity person = granted(aPerson().identity("offline_access", "unheard-of"));

        assertThat(allPermissions()).noneMatch(permission -> may(person, permission));
    }

    @Test
    void scopeOfAPersonsTokenGrantsNothing() {
        SecurityIdentity before =
                aPerson().with("scope", "openid audit:read identity:read").identity("unit-reporter");
        assertThat(may(before, "audit:read")).isTrue();

        SecurityIdentity after = granted(before);

        assertThat(may(after, "audit:read")).isFalse();
        assertThat(may(after, "identity:read")).isFalse();
        assertThat(may(after, "report:write")).isTrue();
    }

    @Test
    void machineMayWhatItsScopesSayAndNothingByRoles() {
        SecurityIdentity machine =
                granted(aMachine("email establishment:write norm:read").identity("administrator", "investigator"));

        Set<String> held =
                allPermissions().filter(permission -> may(machine, permission)).collect(Collectors.toSet());
        assertThat(held).containsExactlyInAnyOrder("establishment:write", "norm:read");
    }

    @Test
    void machineWithoutScopesMayNothing() {
        SecurityIdentity machine = granted(aMachine(null).identity());

        assertThat(allPermissions()).noneMatch(permission -> may(machine, permission));
    }

    @Test
    void scopeThatIsNoPermissionOfMachinesIsPassedOver() {
        SecurityIdentity machine =
                granted(aMachine("identity:read informant:read audit:read sanction:issue event:release made:up")
                        .identity());

        assertThat(Stream.concat(allPermissions(), Stream.of("made:up")))
                .noneMatch(permission -> may(machine, permission));
    }

    @Test
    void machinesMayOnlyWhatSomeRoleMay() {
        assertThat(allPermissions().collect(Collectors.toSet()))
                .containsAll(ROLES.table().machineClients());
    }

    @Test
    void identityKeepsWhoItIs() {
        SecurityIdentity before = aPerson().identity("auditor");

        SecurityIdentity after = granted(before);

        assertThat(after.getPrincipal()).isSameAs(before.getPrincipal());
        assertThat(after.getRoles()).containsExactly("auditor");
        assertThat(after.isAnonymous()).isFalse();
    }

    static Set<String> roles() {
        return ROLES.table().roles().keySet();
    }

    private static Stream<String> allPermissions() {
        return ROLES.table().roles().values().stream().flatMap(Set::stream).distinct();
    }

    private static SecurityIdentity granted(SecurityIdentity identity) {
        return ROLES.augment(identity, null).await().indefinitely();
    }
}
