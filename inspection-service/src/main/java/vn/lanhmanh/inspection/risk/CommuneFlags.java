package vn.lanhmanh.inspection.risk;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** The flags of all communes. */
@ApplicationScoped
class CommuneFlags implements PanacheRepositoryBase<CommuneFlag, UUID> {

    Map<String, Set<String>> inForce(Collection<String> communeCodes, LocalDate on) {
        return list("communeCode in ?1 and validFrom <= ?2 and (validTo is null or validTo >= ?2)", communeCodes, on)
                .stream()
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
