package vn.lanhmanh.inspection.risk;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.hibernate.Session;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** The flags of all communes. */
@ApplicationScoped
class CommuneFlags implements PanacheRepositoryBase<CommuneFlag, UUID> {

    Map<String, Set<String>> inForce(Collection<String> communeCodes, LocalDate on) {
        return getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery(
                        """
                        select * from commune_flag where commune_code = any (cast(:communes as text[]))
                        and valid_from <= :on and (valid_to is null or valid_to >= :on)""",
                        CommuneFlag.class)
                .setParameter("communes", communeCodes.toArray(String[]::new))
                .setParameter("on", on)
                .setReadOnly(true)
                .getResultStream()
                .collect(Collectors.groupingBy(
                        CommuneFlag::communeCode, Collectors.mapping(CommuneFlag::flag, Collectors.toSet())));
    }

    Optional<CommuneFlag> since(String communeCode, String flag, LocalDate from) {
        return find("communeCode = ?1 and flag = ?2 and validFrom = ?3", communeCode, flag, from)
                .firstResultOptional();
    }

    /** Asks for the establishments of the commune to be scored anew; the refresh does it soon. */
    void askRecheck(String communeCode) {
        getEntityManager()
                .createNativeQuery(
                        """
                        insert into risk_recheck (commune_code, asked_at) values (:commune, now())
                        on conflict (commune_code) do update set asked_at = excluded.asked_at""")
                .setParameter("commune", communeCode)
                .executeUpdate();
    }
}
