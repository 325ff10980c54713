package vn.lanhmanh.reporting.commune;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;

import vn.lanhmanh.platform.access.AreaLimit;
import vn.lanhmanh.platform.lists.Selection;
import vn.lanhmanh.reporting.commune.CommuneFlag.Kind;
import vn.lanhmanh.reporting.entered.EnteredRow;

/** The flags of all communes. */
@ApplicationScoped
public class CommuneFlags implements PanacheRepositoryBase<CommuneFlag, UUID> {

    private static final String IN_FORCE = "validFrom <= :on and (validTo is null or validTo >= :on)";

    /** What a list may ask for; null asks for nothing. */
    record Criteria(Kind flag, String district, String commune, LocalDate on) {}

    private static Selection within(AreaLimit area) {
        return Selection.within(area, "districtCode", "communeCode");
    }

    /** The one of that id, if it lies in the area. */
    Optional<CommuneFlag> within(AreaLimit area, UUID id) {
        Selection one = within(area).and("id = :id", "id", id);
        return find(one.conditions(), one.values()).firstResultOptional();
    }

    /** Newest first, continuing behind {@code before}. */
    List<CommuneFlag> newest(AreaLimit area, Criteria asked, UUID before, int max) {
        Selection chosen = within(area)
                .and("id < :before", "before", before)
                .and("flag = :flag", "flag", asked.flag())
                .and("districtCode = :district", "district", asked.district())
                .and("communeCode = :commune", "commune", asked.commune())
                .and(IN_FORCE, "on", asked.on());
        return find(chosen.orderedBy("id desc"), chosen.values())
                .page(Page.ofSize(max))
                .list();
    }

    /** Lets nobody else flag the commune until the transaction ends. */
    void reserve(String communeCode) {
        getEntityManager()
                .createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(:what, 0))")
                .setParameter("what", "flag:" + communeCode)
                .getSingleResult();
    }

    /** The flag that began on that very day. */
    Optional<CommuneFlag> since(String communeCode, Kind flag, LocalDate from) {
        return find("communeCode = ?1 and flag = ?2 and validFrom = ?3", communeCode, flag, from)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** Whether the commune carries the flag on some day from the first to the last; null for no end. */
    boolean carries(String communeCode, Kind flag, LocalDate from, LocalDate to) {
        Selection overlapping = Selection.all()
                .and("communeCode = :commune", "commune", communeCode)
                .and("flag = :flag", "flag", flag)
                .and("validTo is null or validTo >= :from", "from", from)
                .and("validFrom <= :to", "to", to);
        return count(overlapping.conditions(), overlapping.values()) > 0;
    }

    /** Communes that carry the flag on a day, of one district or of all (indicator D17: COMPLEX). */
    public List<EnteredRow> inForce(Kind flag, LocalDate on, String district) {
        Selection chosen = Selection.all()
                .and("flag = :flag", "flag", flag)
                .and("districtCode = :district", "district", district)
                .and(IN_FORCE, "on", on);
        return find(chosen.orderedBy("communeCode"), chosen.values()).stream()
                .map(CommuneFlag::row)
                .toList();
    }
}
