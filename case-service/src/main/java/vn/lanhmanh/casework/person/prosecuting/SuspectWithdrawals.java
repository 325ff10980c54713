package vn.lanhmanh.casework.person.prosecuting;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import vn.lanhmanh.casework.office.RecordId;
import vn.lanhmanh.casework.sealing.Place;
import vn.lanhmanh.casework.sealing.Sealer;

/** All namings that were taken back; their reasons are sealed with the key of the person and erased with it. */
@ApplicationScoped
class SuspectWithdrawals implements PanacheRepositoryBase<SuspectWithdrawal, UUID> {

    private final Sealer sealer;

    SuspectWithdrawals(Sealer sealer) {
        this.sealer = sealer;
    }

    void keep(UUID personId, LocalDate on, UUID by, String reason) {
        UUID id = RecordId.next();
        byte[] sealed = sealer.seal(personId, place(id), reason);
        persist(new SuspectWithdrawal(id, personId, on, by, sealed));
    }

    private static Place place(UUID id) {
        return new Place("suspect_withdrawal", "reason", id);
    }

    /** Those of a person, the latest first. */
    List<SuspectWithdrawal> ofPerson(UUID personId) {
        return list("personId = ?1 order by id desc", personId);
    }

    String open(UUID personId, SuspectWithdrawal withdrawal) {
        return sealer.open(personId, place(withdrawal.id()), withdrawal.reason(), String.class);
    }
}
