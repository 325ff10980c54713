package vn.lanhmanh.inspection.enrolment;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import vn.lanhmanh.inspection.establishment.Establishment;

/** The register, looked through for many entries at once, wherever what they are about lies. */
@ApplicationScoped
class Register implements PanacheRepositoryBase<Establishment, UUID> {

    /**
     * What many entries may be about.
     *
     * @param communes the communes of the names, in the order of the names
     */
    record Keys(String[] codes, String[] taxCodes, String[] communes, String[] foldedNames) {}

    /** Those in business under one of the tax codes or names, and those that one of the codes finds. */
    List<Establishment> known(Keys keys) {
        return find("from Establishment e left join fetch e.papers where e.id in ?1", ids(keys))
                .list();
    }

    private List<UUID> ids(Keys keys) {
        List<?> ids = getEntityManager()
                .createNativeQuery(
                        """
                        select coalesce(merged_into, id) from establishment where code = any(cast(:codes as text[]))
                        union select id from establishment
                          where tax_code = any(cast(:taxCodes as text[])) and state in ('ACTIVE', 'SUSPENDED')
                        union select e.id
                          from unnest(cast(:communes as text[]), cast(:names as text[])) as said(commune, name)
                          join establishment e on e.commune_code = said.commune and e.folded_name = said.name
                            and e.state in ('ACTIVE', 'SUSPENDED')
                        """,
                        UUID.class)
                .setParameter("codes", keys.codes())
                .setParameter("taxCodes", keys.taxCodes())
                .setParameter("communes", keys.communes())
                .setParameter("names", keys.foldedNames())
                .getResultList();
        return ids.stream().map(UUID.class::cast).toList();
    }

    /**
     * Holds all that {@link #known} gives until the transaction ends, and lets nobody else register the same tax codes,
     * or in the same communes: in the order in which a single change takes the same locks, so that neither waits for
     * the other for ever.
     */
    void hold(Keys keys) {
        List<?> communes = getEntityManager()
                .createNativeQuery(
                        "select commune_code from establishment where id in (:ids) order by id for no key update",
                        String.class)
                .setParameter("ids", ids(keys))
                .getResultList();
        Stream<String> places = Stream.concat(communes.stream().map(String.class::cast), Arrays.stream(keys.communes()))
                .distinct()
                .sorted()
                .map(commune -> "commune:" + commune);
        Stream<String> taxCodes = Arrays.stream(keys.taxCodes()).sorted().map(taxCode -> "tax-code:" + taxCode);
        getEntityManager()
                .createNativeQuery(
                        "select 1 from unnest(cast(:keys as text[])) as k, pg_advisory_xact_lock(hashtextextended(k, 0))")
                .setParameter("keys", Stream.concat(places, taxCodes).toArray(String[]::new))
                .getResultList();
    }

    /** So many next codes. */
    List<String> nextCodes(int count) {
        List<?> numbers = getEntityManager()
                .createNativeQuery("select nextval('establishment_code') from generate_series(1, :count)")
                .setParameter("count", count)
                .getResultList();
        return numbers.stream()
                .map(number -> "CS%06d".formatted(((Number) number).longValue()))
                .toList();
    }
}
