package vn.lanhmanh.casework.person.prosecuting;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import vn.lanhmanh.casework.casefile.owncase.OwnCases;
import vn.lanhmanh.casework.office.Office;
import vn.lanhmanh.casework.person.InvolvedPerson;
import vn.lanhmanh.casework.person.Persons;
import vn.lanhmanh.casework.person.prosecuting.SuspectResource.WithdrawalView;
import vn.lanhmanh.platform.access.AuditEntry;

/** Opens why the naming of a suspect was taken back: within an own case alone, and accounted for like an identity. */
@ApplicationScoped
@Transactional
class WithdrawalReading {

    private final Persons persons;
    private final SuspectWithdrawals withdrawals;
    private final OwnCases own;
    private final Office office;

    WithdrawalReading(Persons persons, SuspectWithdrawals withdrawals, OwnCases own, Office office) {
        this.persons = persons;
        this.withdrawals = withdrawals;
        this.own = own;
        this.office = office;
    }

    /** The latest first; 410 once the person was erased. */
    List<WithdrawalView> read(UUID caseId, UUID personId, String purpose) {
        var entry =
                AuditEntry.read("suspect-withdrawal", personId).fields("reason").purpose(purpose);
        var person = persons.within(office.reach(), personId)
                .filter(one -> one.caseId().equals(caseId));
        own.require(person.map(InvolvedPerson::caseId), entry);
        person.orElseThrow().requireKnown();
        office.account(entry);
        return withdrawals.ofPerson(personId).stream()
                .map(one -> new WithdrawalView(one.withdrawnOn(), one.withdrawnBy(), withdrawals.open(personId, one)))
                .toList();
    }
}
