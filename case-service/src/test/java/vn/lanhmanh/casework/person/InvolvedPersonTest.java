package vn.lanhmanh.casework.person;

import java.time.LocalDate;
import java.util.UUID;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import vn.lanhmanh.casework.person.InvolvedPerson.Appearance;
import vn.lanhmanh.casework.person.InvolvedPerson.Role;
import vn.lanhmanh.casework.person.identity.Identity;
import vn.lanhmanh.casework.protection.AgeBand;
import vn.lanhmanh.casework.protection.Protection;
import vn.lanhmanh.platform.web.Refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class InvolvedPersonTest {

    private static final LocalDate DAY = LocalDate.of(2020, 6, 1);

    private static InvolvedPerson person(Role role) {
        return new InvolvedPerson(
                UUID.randomUUID(),
                new Appearance(role, DAY, AgeBand.FROM_16, false, Identity.Sex.FEMALE, Identity.NationalityGroup.VN));
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void isProtectedFromTheFirstAsAVictimAndNobodyElseIs(Role role) {
        Protection expected = role == Role.VICTIM || role == Role.SUSPECTED_VICTIM
                ? Protection.valueOf(role.name())
                : Protection.NOT_SCREENED;

        assertThat(person(role).protection()).isEqualTo(expected);
    }

    @Test
    void isCalledByAPseudonymThatTellsNothing() {
        InvolvedPerson person = person(Role.BUYER);

        assertThat(person.pseudonym()).matches("NLQ-[0-9A-F]{8}").isEqualTo(InvolvedPerson.pseudonym(person.id()));
        assertThat(person.id().version()).as("one by chance tells no time").isEqualTo(4);
    }

    @Test
    void takesTheLatestScreeningAndTheAgeOnceItIsShown() {
        InvolvedPerson person = person(Role.SELLER);

        person.screened(Protection.SUSPECTED_VICTIM);
        person.screened(Protection.NOT_VICTIM);
        person.ageShown(AgeBand.ADULT);

        assertThat(person.protection()).isEqualTo(Protection.NOT_VICTIM);
        assertThat(person.appearance().ageBand()).isEqualTo(AgeBand.ADULT);
        assertThat(person.appearance().ageShown()).isTrue();
    }

    @Test
    void isErasedOnceAndThenAccusedNoMore() {
        InvolvedPerson person = person(Role.HARBOURER);

        person.erased(DAY.plusYears(1));

        refuses(410, "identity-erased", () -> person.erased(DAY.plusYears(2)));
        refuses(410, "identity-erased", () -> person.accused(DAY.plusYears(2)));
        refuses(410, "identity-erased", person::cleared);
        assertThat(person.suspectOn()).isNull();
    }

    @Test
    void isAccusedOnceAndNeverWhileTakenForAVictim() {
        InvolvedPerson person = person(Role.SUSPECTED_VICTIM);
        refuses(409, "suspect-is-victim", () -> person.accused(DAY));

        person.screened(Protection.NOT_VICTIM);
        person.accused(DAY);

        assertThat(person.suspectOn()).isEqualTo(DAY);
        refuses(409, "suspect-already-named", () -> person.accused(DAY));
    }

    @Test
    void isClearedOfWhatItWasAccusedOfAndMayBeAccusedAgain() {
        InvolvedPerson person = person(Role.BROKER);
        refuses(409, "suspect-not-named", person::cleared);

        person.accused(DAY);
        person.cleared();

        assertThat(person.suspectOn()).isNull();
        refuses(409, "suspect-not-named", person::cleared);
        person.accused(DAY);
        assertThat(person.suspectOn()).isEqualTo(DAY);
    }

    private static void refuses(int status, String key, ThrowingCallable call) {
        assertThatExceptionOfType(Refusal.class).isThrownBy(call).satisfies(refusal -> {
            assertThat(refusal.status()).isEqualTo(status);
            assertThat(refusal.key()).isEqualTo(key);
        });
    }
}
