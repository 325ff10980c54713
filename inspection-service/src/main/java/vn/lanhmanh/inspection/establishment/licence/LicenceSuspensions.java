package vn.lanhmanh.inspection.establishment.licence;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;

import vn.lanhmanh.platform.access.AreaLimit;
import vn.lanhmanh.platform.lists.Selection;

/** All licence suspensions; reads are limited to where the establishment lies that stands by now. */
@ApplicationScoped
class LicenceSuspensions implements PanacheRepositoryBase<LicenceSuspension, UUID> {

    private static final String JOINED =
            "from LicenceSuspension s join Establishment e on e.id = s.establishmentId where ";

    private static final String ROW = "select s, e.code, e.particulars.name " + JOINED;

    /** A suspension with the establishment it is against. */
    record Row(LicenceSuspension suspension, String code, String name) {}

    Optional<Row> within(AreaLimit area, UUID sanctionId) {
        Selection one = in(area).and("s.sanctionId = :id", "id", sanctionId);
        return find(ROW + one.conditions(), one.values()).project(Row.class).singleResultOptional();
    }

    /** Whom it is against, without reading it. */
    Optional<UUID> establishmentWithin(AreaLimit area, UUID sanctionId) {
        Selection one = in(area).and("s.sanctionId = :id", "id", sanctionId);
        return find("select s.establishmentId " + JOINED + one.conditions(), one.values())
                .project(UUID.class)
                .singleResultOptional();
    }

    private static Selection in(AreaLimit area) {
        return Selection.within(area, "e.particulars.districtCode", "e.particulars.communeCode");
    }

    /** The decision told last first, continuing behind {@code before}. */
    List<Row> newest(AreaLimit area, LicenceSuspension.State state, UUID before, int max) {
        Selection some =
                in(area).and("s.state = :state", "state", state).and("s.sanctionId < :before", "before", before);
        return find(ROW + some.orderedBy("s.sanctionId desc"), some.values())
                .project(Row.class)
                .page(Page.ofSize(max))
                .list();
    }

    /** Whom it is against. */
    Optional<UUID> establishmentOf(UUID sanctionId) {
        return find("select establishmentId from LicenceSuspension where sanctionId = ?1", sanctionId)
                .project(UUID.class)
                .singleResultOptional();
    }

    /** One held until the transaction ends, as it is by now. */
    LicenceSuspension hold(UUID sanctionId) {
        return find("sanctionId = ?1", sanctionId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .singleResult();
    }

    /** What all that stand take from an establishment, the earliest first. */
    List<Withholding> against(UUID establishmentId) {
        return list("establishmentId = ?1 order by heldFrom, sanctionId", establishmentId).stream()
                .flatMap(one -> one.withholding().stream())
                .toList();
    }

    /** Lets those against one merged be against the one that stands for it; tells how many. */
    int merged(UUID establishmentId, UUID survivorId) {
        return update(
                "establishmentId = ?1, version = version + 1 where establishmentId = ?2", survivorId, establishmentId);
    }
}
