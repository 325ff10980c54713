package vn.lanhmanh.casework.person.protecting;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import vn.lanhmanh.casework.person.InvolvedPerson;
import vn.lanhmanh.casework.person.Persons;
import vn.lanhmanh.casework.person.identity.Identity;
import vn.lanhmanh.casework.person.identity.IdentityVault;
import vn.lanhmanh.casework.protection.AgeBand;

/** The persons to protect, as statistics may count them. */
@ApplicationScoped
class Wards {

    private final Persons persons;
    private final IdentityVault vault;

    Wards(Persons persons, IdentityVault vault) {
        this.persons = persons;
        this.vault = vault;
    }

    /** @param key pseudonym that is the same for a person within a year, and for nothing else */
    record Ward(String key, AgeBand ageBand, boolean ageShown, Identity.Sex sex) {}

    Ward of(UUID personId, int year) {
        return of(persons.findById(personId), year);
    }

    Ward of(InvolvedPerson person, int year) {
        var shown = person.appearance();
        return new Ward(vault.yearKey(person.id(), year), shown.ageBand(), shown.ageShown(), shown.sex());
    }
}
