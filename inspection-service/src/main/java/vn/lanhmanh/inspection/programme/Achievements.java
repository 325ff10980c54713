package vn.lanhmanh.inspection.programme;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** What the teams have achieved, counted by establishments, not by visits. */
@ApplicationScoped
public class Achievements implements PanacheRepositoryBase<Achievement, UUID> {

    /** Notes a completed inspection of a conditional business. */
    @Transactional(TxType.MANDATORY)
    public void note(UUID inspectionId, UUID teamId, int year, UUID establishmentId) {
        persist(new Achievement(inspectionId, teamId, year, establishmentId));
    }

    /** Distinct establishments by programme, in one query. */
    Map<UUID, Long> of(Collection<Programme> programmes) {
        return find(
                        """
                        select p.id, count(distinct a.establishmentId)
                        from Programme p join Achievement a on a.teamId = p.teamId and a.year = p.year
                        where p.id in ?1 group by p.id""",
                        programmes.stream().map(Programme::id).toList())
                .project(Count.class)
                .stream()
                .collect(Collectors.toMap(Count::programmeId, Count::establishments));
    }

    record Count(UUID programmeId, long establishments) {}
}
