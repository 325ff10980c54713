package vn.lanhmanh.casework.person;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import vn.lanhmanh.casework.casefile.CaseFile;
import vn.lanhmanh.casework.casefile.Origin;
import vn.lanhmanh.casework.casefile.crimesigns.CrimeSignal;
import vn.lanhmanh.casework.person.InvolvedPerson.Role;
import vn.lanhmanh.casework.person.identity.Identity;
import vn.lanhmanh.casework.person.identity.IdentityVault;
import vn.lanhmanh.casework.person.prosecuting.Accusations;
import vn.lanhmanh.casework.person.protecting.ProtectionDuty;
import vn.lanhmanh.casework.person.protecting.ProtectionTask.Cause;
import vn.lanhmanh.casework.protection.Ages;

/** Reads from the roles and ages of the persons in a case what speaks for a crime and who must be protected first. */
@ApplicationScoped
class Triage {

    private final Persons persons;
    private final IdentityVault vault;
    private final Ages ages;
    private final ProtectionDuty duty;
    private final Accusations accusations;

    Triage(Persons persons, IdentityVault vault, Ages ages, ProtectionDuty duty, Accusations accusations) {
        this.persons = persons;
        this.vault = vault;
        this.ages = ages;
        this.duty = duty;
        this.accusations = accusations;
    }

    Ages ages() {
        return ages;
    }

    /** Why the person must be protected now: to be asked before something changes it. */
    Set<Cause> causes(InvolvedPerson person) {
        return duty.causes(person);
    }

    /**
     * Signals and flags of the case after this person was added to it, and the task to protect the person.
     *
     * @param before why the person had to be protected until now
     */
    void look(CaseFile file, InvolvedPerson added, Identity identity, Set<Cause> before) {
        signalsOf(added, identity).forEach(file::signal);
        duty.look(file, added, before);
        if (added.appearance().ageShown() && added.appearance().ageBand().minor()) {
            file.flag(Origin.Flag.MINORS);
        }
        if (buyerMeetsMinorSeller(file, added, identity)) {
            file.signal(CrimeSignal.MINOR_BOUGHT);
        }
    }

    /** Opens the task for whom the screening of that day found to be a victim; a victim is accused no longer. */
    void protect(CaseFile file, InvolvedPerson person, Set<Cause> before, LocalDate on) {
        accusations.clearVictim(file, person, on);
        duty.look(file, person, before);
    }

    private List<CrimeSignal> signalsOf(InvolvedPerson person, Identity identity) {
        var signals = new ArrayList<CrimeSignal>();
        switch (person.appearance().role()) {
            case HARBOURER -> signals.add(CrimeSignal.HARBOURING);
            case BROKER -> signals.add(CrimeSignal.BROKERING);
            case ORGANISER -> signals.add(CrimeSignal.ORGANISING);
            case COERCER -> signals.add(CrimeSignal.COERCING);
            case VICTIM, SUSPECTED_VICTIM -> signals.add(CrimeSignal.TRAFFICKING);
            case SELLER -> {
                if (ages.mayBeChildOfTriage(
                        identity.birth(), person.appearance().actOn())) {
                    signals.add(CrimeSignal.CHILD);
                }
            }
            default -> {
                // The other roles say nothing by themselves.
            }
        }
        return signals;
    }

    private boolean buyerMeetsMinorSeller(CaseFile file, InvolvedPerson added, Identity identity) {
        var all = persons.knownOfCase(file.id());
        return switch (added.appearance().role()) {
            case SELLER ->
                boughtMinor(added, identity)
                        && all.stream().anyMatch(other -> adultBuyer(other, vault.open(other.id())));
            case BUYER ->
                adultBuyer(added, identity)
                        && all.stream().anyMatch(other -> boughtMinor(other, vault.open(other.id())));
            default -> false;
        };
    }

    private boolean boughtMinor(InvolvedPerson person, Identity identity) {
        return person.appearance().role() == Role.SELLER
                && ages.mayBeBoughtMinor(identity.birth(), person.appearance().actOn());
    }

    private boolean adultBuyer(InvolvedPerson person, Identity identity) {
        return person.appearance().role() == Role.BUYER
                && ages.mayBuyAsAdult(identity.birth(), person.appearance().actOn());
    }
}
