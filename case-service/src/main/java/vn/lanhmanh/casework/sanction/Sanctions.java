package vn.lanhmanh.casework.sanction;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;

import vn.lanhmanh.casework.office.Filters;
import vn.lanhmanh.casework.sealing.Place;
import vn.lanhmanh.casework.sealing.Sealer;
import vn.lanhmanh.casework.violation.ViolationMinutes;
import vn.lanhmanh.platform.access.AreaLimit;

/** All sanctions; every read on behalf of a caller is limited to an area. */
@ApplicationScoped
public class Sanctions implements PanacheRepositoryBase<Sanction, UUID> {

    private final Sealer sealer;

    Sanctions(Sealer sealer) {
        this.sealer = sealer;
    }

    public byte[] sealAnnulmentReason(UUID id, String reason) {
        return sealer.seal(id, reasonPlace(id), reason);
    }

    private static Place reasonPlace(UUID id) {
        return new Place("sanction", "annulment_reason", id);
    }

    public String openAnnulmentReason(Sanction sanction) {
        return sealer.open(sanction.id(), reasonPlace(sanction.id()), sanction.annulmentReason(), String.class);
    }

    /** Erases why drafts and decisions about a person were taken back; they stay themselves. */
    public void eraseAnnulmentReasons(UUID personId) {
        find(
                        """
                        select s.id from Sanction s join ViolationMinutes m on m.id = s.upon.minutesId
                        where m.subjectKind = ?1 and m.subjectId = ?2 and s.state = ?3""",
                        ViolationMinutes.SubjectKind.PERSON,
                        personId,
                        Sanction.State.ANNULLED)
                .project(UUID.class)
                .stream()
                .forEach(sealer::erase);
    }

    public Optional<Sanction> within(AreaLimit area, UUID id) {
        return find(
                        """
                        from Sanction s where s.id = :id
                          and s.upon.districtCode = coalesce(:district, s.upon.districtCode)
                          and s.upon.communeCode = coalesce(:commune, s.upon.communeCode)""",
                        Filters.of(area, "id", id))
                .firstResultOptional();
    }

    /** The case of a sanction in the area, without reading the sanction itself. */
    public Optional<UUID> caseWithin(AreaLimit area, UUID id) {
        return find(
                        """
                        select s.upon.caseId from Sanction s where s.id = :id
                          and s.upon.districtCode = coalesce(:district, s.upon.districtCode)
                          and s.upon.communeCode = coalesce(:commune, s.upon.communeCode)""",
                        Filters.of(area, "id", id))
                .project(UUID.class)
                .firstResultOptional();
    }

    /** Newest draft first, continuing behind {@code before}. */
    List<Sanction> newest(AreaLimit area, Sanction.State state, UUID caseId, UUID before, int max) {
        return find(
                        """
                        from Sanction s where s.id < :before
                          and s.upon.districtCode = coalesce(:district, s.upon.districtCode)
                          and s.upon.communeCode = coalesce(:commune, s.upon.communeCode)
                          and s.state = coalesce(:state, s.state)
                          and s.upon.caseId = coalesce(:caseId, s.upon.caseId)
                        order by s.id desc""",
                        Filters.of(area, "before", before, "state", state, "caseId", caseId))
                .page(Page.ofSize(max))
                .list();
    }

    /** Whether a sanction of that person is drafted or still to be served or executed. */
    public boolean running(UUID personId) {
        return count(
                        """
                        from Sanction s join ViolationMinutes m on m.id = s.upon.minutesId
                        where m.subjectKind = ?1 and m.subjectId = ?2 and s.state in (?3, ?4, ?5)""",
                        ViolationMinutes.SubjectKind.PERSON,
                        personId,
                        Sanction.State.DRAFT,
                        Sanction.State.ISSUED,
                        Sanction.State.SERVED)
                > 0;
    }

    /** Whether minutes have a draft or decision that was not annulled. */
    boolean stands(UUID minutesId) {
        return count("upon.minutesId = ?1 and state <> ?2", minutesId, Sanction.State.ANNULLED) > 0;
    }
}
