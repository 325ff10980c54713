package vn.lanhmanh.inspection.checklist;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;

import vn.lanhmanh.platform.lists.Selection;

/** All versions of all checklists. */
@ApplicationScoped
public class Checklists implements PanacheRepositoryBase<Checklist, UUID> {

    private static final String IN_FORCE = "validFrom <= :on and (validTo is null or validTo >= :on)";

    /** A version, if it is in force on the day. */
    public Optional<Checklist> published(UUID id, LocalDate on) {
        return only(Selection.all().and("id = :id", "id", id).and(IN_FORCE, "on", on));
    }

    /** The version of a code that is in force on the day. */
    public Optional<Checklist> inForce(String code, LocalDate on) {
        return only(Selection.all().and("code = :code", "code", code).and(IN_FORCE, "on", on));
    }

    private Optional<Checklist> only(Selection one) {
        return find(one.conditions(), one.values()).firstResultOptional();
    }

    Optional<String> codeOf(UUID id) {
        return getEntityManager()
                .createQuery("select c.code from Checklist c where c.id = :id", String.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    /** A version, held until the transaction ends. */
    Optional<Checklist> toChange(UUID id) {
        return find("id", id).withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
    }

    /** The versions of a code, for one transaction at a time. */
    List<Checklist> editions(String code) {
        getEntityManager()
                .createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(:code, 0))")
                .setParameter("code", "checklist:" + code)
                .getSingleResult();
        return list("code = ?1 order by edition", code);
    }

    /** Newest version first, continuing behind {@code before}. */
    List<Checklist> newest(String code, ChecklistState state, LocalDate on, UUID before, int max) {
        Selection selection = Selection.all()
                .and("id < :before", "before", before)
                .and("code = :code", "code", code)
                .and("state = :state", "state", state)
                .and(IN_FORCE, "on", on);
        return find(selection.orderedBy("id desc"), selection.values())
                .page(Page.ofSize(max))
                .list();
    }
}
