package vn.lanhmanh.casework.protection;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** All screenings. */
@ApplicationScoped
public class Screenings implements PanacheRepositoryBase<Screening, UUID> {

    public List<Screening> ofPerson(UUID personId) {
        return list("personId = ?1 order by id", personId);
    }
}
