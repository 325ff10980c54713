package vn.lanhmanh.casework.violation;

import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import vn.lanhmanh.casework.law.Rules;
import vn.lanhmanh.casework.office.Filters;
import vn.lanhmanh.casework.sealing.Place;
import vn.lanhmanh.casework.sealing.Sealer;
import vn.lanhmanh.casework.violation.MinutesResource.MinutesRequest;
import vn.lanhmanh.platform.access.AreaLimit;

/** All minutes of administrative violations. */
@ApplicationScoped
public class MinutesRegister implements PanacheRepositoryBase<ViolationMinutes, UUID> {

    private final Sealer sealer;
    private final Rules rules;

    MinutesRegister(Sealer sealer, Rules rules) {
        this.sealer = sealer;
        this.rules = rules;
    }

    /** Seals what the minutes tell, after the signature was looked at: refused, it needs a reason and who signs instead. */
    byte[] seal(UUID id, MinutesRequest request) {
        var narrative = request.told();
        if (request.refused()) {
            narrative.checkRefusedSignature(rules, request.madeOn());
        }
        return sealer.seal(id, place(id), narrative);
    }

    private static Place place(UUID id) {
        return new Place("violation_minutes", "narrative", id);
    }

    Narrative open(ViolationMinutes minutes) {
        return sealer.open(minutes.id(), place(minutes.id()), minutes.narrative(), Narrative.class);
    }

    /** Erases what the minutes about a person tell in words; the minutes stay. */
    public void eraseNarratives(UUID personId) {
        list("subjectKind = ?1 and subjectId = ?2", ViolationMinutes.SubjectKind.PERSON, personId)
                .forEach(minutes -> sealer.erase(minutes.id()));
    }

    public Optional<ViolationMinutes> within(AreaLimit area, UUID id) {
        return find(
                        """
                        from ViolationMinutes m where m.id = :id
                          and m.districtCode = coalesce(:district, m.districtCode)
                          and m.communeCode = coalesce(:commune, m.communeCode)""",
                        Filters.of(area, "id", id))
                .firstResultOptional();
    }
}
