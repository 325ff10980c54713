package vn.lanhmanh.casework.person;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import vn.lanhmanh.casework.person.InvolvedPerson.Role;
import vn.lanhmanh.casework.person.identity.Identity;
import vn.lanhmanh.casework.person.identity.IdentityVault;
import vn.lanhmanh.casework.protection.AgeBand;
import vn.lanhmanh.casework.protection.Ages;
import vn.lanhmanh.casework.protection.Shield;

/** What the handling of a violation needs to know of a person, without the identity. */
@ApplicationScoped
public class PersonDossier {

    private final Persons persons;
    private final IdentityVault vault;
    private final Ages ages;

    PersonDossier(Persons persons, IdentityVault vault, Ages ages) {
        this.persons = persons;
        this.vault = vault;
        this.ages = ages;
    }

    /** Deletes the data key, the sealed identity and the blind index in the caller's transaction. */
    public void erase(UUID personId, LocalDate on) {
        persons.findById(personId).erased(on);
        vault.erase(personId);
    }

    /** The person as the shield looks at them, with the age on the day of that act. */
    public Shield.Subject subject(UUID personId, LocalDate actOn) {
        var person = persons.findById(personId);
        var birth = vault.open(personId).birth();
        return new Shield.Subject(
                ages.band(birth, actOn),
                ages.shown(birth, actOn),
                person.appearance().role() == Role.SELLER,
                person.protection());
    }

    /**
     * What statistics may count a person by.
     *
     * @param yearKey pseudonym that is the same for a person within a year, and for nothing else
     */
    public record Figures(
            String yearKey, Role role, AgeBand ageBand, Identity.Sex sex, Identity.NationalityGroup nationalityGroup) {}

    public Figures figures(UUID personId, LocalDate actOn, int year) {
        var shown = persons.findById(personId).appearance();
        return new Figures(
                vault.yearKey(personId, year),
                shown.role(),
                subject(personId, actOn).band(),
                shown.sex(),
                shown.nationalityGroup());
    }
}
