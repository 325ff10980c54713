package vn.lanhmanh.casework.erasure;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;

import vn.lanhmanh.casework.erasure.Erasure.Ground;
import vn.lanhmanh.casework.erasure.Erasure.Subject;
import vn.lanhmanh.casework.erasure.ErasureView.ErasureRequest;
import vn.lanhmanh.casework.office.Filters;
import vn.lanhmanh.casework.office.Office;
import vn.lanhmanh.casework.office.RecordId;
import vn.lanhmanh.casework.sealing.Place;
import vn.lanhmanh.casework.sealing.Sealer;
import vn.lanhmanh.platform.access.AreaLimit;
import vn.lanhmanh.platform.web.Refusal;

/** All erasures, at most one standing per identity; their reasons are sealed. */
@ApplicationScoped
class Erasures implements PanacheRepositoryBase<Erasure, UUID> {

    private final Sealer sealer;

    Erasures(Sealer sealer) {
        this.sealer = sealer;
    }

    /** Writes a request down, unless one stands already. */
    Erasure request(Subject subject, ErasureRequest asked, Office office) {
        if (latest(subject.kind(), subject.id())
                .filter(one -> one.state() == Erasure.State.REQUESTED)
                .isPresent()) {
            throw Refusal.conflict("erasure-requested-already");
        }
        UUID id = RecordId.next();
        var ground = new Ground(
                asked.legalBasis(), asked.decisionNumber(), office.caller().subject(), office.today());
        var erasure = new Erasure(id, subject, ground, seal(id, "reason", asked.reason()));
        persist(erasure);
        return erasure;
    }

    byte[] seal(UUID id, String column, String text) {
        return sealer.seal(id, new Place("erasure", column, id), text);
    }

    String open(UUID id, String column, byte[] sealed) {
        return sealer.open(id, new Place("erasure", column, id), sealed, String.class);
    }

    Optional<Erasure> latest(Subject.Kind kind, UUID subjectId) {
        return find("subject.kind = ?1 and subject.id = ?2 order by id desc", kind, subjectId)
                .firstResultOptional();
    }

    /** Those of persons, the newest first, continuing behind {@code before}. */
    List<Erasure> newestOfPersons(AreaLimit area, Erasure.State state, UUID before, int max) {
        return find(
                        """
                        from Erasure e where e.id < :before
                          and e.subject.districtCode = coalesce(:district, e.subject.districtCode)
                          and e.subject.communeCode = coalesce(:commune, e.subject.communeCode)
                          and e.subject.kind = :kind and e.state = coalesce(:state, e.state)
                        order by e.id desc""",
                        Filters.of(area, "before", before, "kind", Subject.Kind.PERSON, "state", state))
                .page(Page.ofSize(max))
                .list();
    }
}
