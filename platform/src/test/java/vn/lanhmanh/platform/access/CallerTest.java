package vn.lanhmanh.platform.access;

import java.util.Optional;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;

import vn.lanhmanh.platform.access.Caller.Kind;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lanhmanh.platform.access.TokenFixture.aMachine;
import static vn.lanhmanh.platform.access.TokenFixture.aPerson;

class CallerTest {

    @Test
    void personIsToldByTheToken() {
        Caller caller = caller(aPerson()
                .with("agency", "CAT")
                .with("area", "474")
                .with("title", "HEAD_OF_DISTRICT_POLICE")
                .identity("investigator"));

        assertThat(caller.kind()).isEqualTo(Kind.USER);
        assertThat(caller.client()).isFalse();
        assertThat(caller.subject()).isEqualTo(UUID.fromString(TokenFixture.SUBJECT));
        assertThat(caller.roles()).containsExactly("investigator");
        assertThat(caller.agency()).isEqualTo("CAT");
        assertThat(caller.area()).isEqualTo("474");
        assertThat(caller.title()).contains("HEAD_OF_DISTRICT_POLICE");
        assertThat(caller.covers("474", "19741")).isTrue();
        assertThat(caller.covers("476", "19807")).isFalse();
    }

    @Test
    void personWithoutAgencyAndAreaReachesNothing() {
        Caller caller = caller(aPerson().identity("investigator"));

        assertThat(caller.agency()).isEmpty();
        assertThat(caller.area()).isEmpty();
        assertThat(caller.title()).isEmpty();
        assertThat(caller.limit()).isEqualTo(AreaLimit.NOWHERE);
    }

    @Test
    void machineIsKnownByTheAccountOfItsClient() {
        Caller caller = caller(aMachine("establishment:write")
                .with("agency", "CT")
                .with("area", "46")
                .identity("administrator"));

        assertThat(caller.kind()).isEqualTo(Kind.CLIENT);
        assertThat(caller.client()).isTrue();
        assertThat(caller.roles()).isEmpty();
        assertThat(caller.agency()).isEqualTo("CT");
    }

    @Test
    void nameOfAnotherClientsAccountMakesNoMachine() {
        Caller caller = caller(aPerson()
                .with("preferred_username", "service-account-tax-office")
                .with("azp", "web")
                .identity());

        assertThat(caller.kind()).isEqualTo(Kind.USER);
    }

    @Test
    void systemActsWhereNobodyIsAnswered() {
        Caller caller = new Caller(Optional::empty);

        assertThat(caller.kind()).isEqualTo(Kind.SYSTEM);
        assertThat(caller.subject()).isEqualTo(new UUID(0, 0));
        assertThat(caller.roles()).isEmpty();
        assertThat(caller.agency()).isEmpty();
        assertThat(caller.has("case:write")).isTrue();
        assertThat(caller.limit()).isEqualTo(AreaLimit.EVERYWHERE);
    }

    @Test
    void anonymousCallerIsNotTheSystem() {
        Caller caller = caller(granted(QuarkusSecurityIdentity.builder()
                .setAnonymous(true)
                .setPrincipal(new QuarkusPrincipal(""))
                .build()));

        assertThat(caller.kind()).isEqualTo(Kind.ANONYMOUS);
        assertThat(caller.subject()).isEqualTo(new UUID(0, 0));
        assertThat(caller.has("case:write")).isFalse();
        assertThat(caller.limit()).isEqualTo(AreaLimit.NOWHERE);
    }

    @Test
    void permissionIsAskedOfTheIdentity() {
        Caller caller = caller(granted(aPerson().identity("intake-officer")));

        assertThat(caller.has("tip:write")).isTrue();
        assertThat(caller.has("case:write")).isFalse();
    }

    @Test
    void subjectInAnotherFormKeepsItsOwnUuid() {
        Caller caller = caller(aPerson().with("sub", "auth0|5f7c").identity());
        Caller other = caller(aPerson().with("sub", "auth0|5f7d").identity());

        assertThat(caller.subject()).isNotEqualTo(new UUID(0, 0)).isNotEqualTo(other.subject());
        assertThat(caller.subject())
                .isEqualTo(
                        caller(aPerson().with("sub", "auth0|5f7c").identity()).subject());
    }

    private static SecurityIdentity granted(SecurityIdentity identity) {
        return new Roles().augment(identity, null).await().indefinitely();
    }

    private static Caller caller(SecurityIdentity identity) {
        return new Caller(() -> Optional.of(identity));
    }
}
