package vn.lanhmanh.casework.person;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import vn.lanhmanh.casework.office.Filters;
import vn.lanhmanh.platform.access.AreaLimit;

/** All persons concerned; every read on behalf of a caller is limited to the cases of an area. */
@ApplicationScoped
public class Persons implements PanacheRepositoryBase<InvolvedPerson, UUID> {

    public Optional<InvolvedPerson> within(AreaLimit area, UUID id) {
        return find(
                        """
                        select p from InvolvedPerson p join CaseFile c on c.id = p.caseId
                        where p.id = :id
                          and c.origin.districtCode = coalesce(:district, c.origin.districtCode)
                          and c.origin.communeCode = coalesce(:commune, c.origin.communeCode)""",
                        Filters.of(area, "id", id))
                .firstResultOptional();
    }

    /** The case of a person in the area. */
    public Optional<UUID> caseWithin(AreaLimit area, UUID id) {
        return within(area, id).map(person -> {
            getEntityManager().detach(person);
            return person.caseId();
        });
    }

    public List<InvolvedPerson> ofCase(UUID caseId) {
        return list("caseId = ?1 order by changedAt, id", caseId);
    }

    /** The same without those whose identity was erased. */
    List<InvolvedPerson> knownOfCase(UUID caseId) {
        return list("caseId = ?1 and erasedOn is null order by changedAt, id", caseId);
    }

    /** Persons with that document in the cases of an area that the agency handles. */
    List<InvolvedPerson> withDocument(AreaLimit area, String agency, byte[] documentIndex) {
        return find(
                        """
                        select p from InvolvedPerson p
                          join DocumentIndex s on s.personId = p.id
                          join CaseFile c on c.id = p.caseId
                        where s.documentIndex = :index and c.cover.agency = :agency
                          and c.origin.districtCode = coalesce(:district, c.origin.districtCode)
                          and c.origin.communeCode = coalesce(:commune, c.origin.communeCode)
                        order by c.id""",
                        Filters.of(area, "index", documentIndex, "agency", agency))
                .list();
    }

    /** Whether somebody with that document has that role in the case already. */
    boolean known(UUID caseId, InvolvedPerson.Role role, byte[] documentIndex) {
        return count(
                        """
                        from InvolvedPerson p join DocumentIndex s on s.personId = p.id
                        where p.caseId = ?1 and p.role = ?2 and s.documentIndex = ?3""",
                        caseId,
                        role,
                        documentIndex)
                > 0;
    }
}
