package vn.lanhmanh.inspection.daylist;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import vn.lanhmanh.inspection.visit.Inspection;
import vn.lanhmanh.inspection.visit.InspectionState;

/** What completed inspections have shown of establishments, and of those merged into them, before. */
@ApplicationScoped
class Antecedents implements PanacheRepositoryBase<Inspection, UUID> {

    /** Completed inspections of an establishment. */
    record Visits(UUID establishmentId, Long inspections, LocalDate last) {}

    /** Violations of a code found in an establishment that stand by now. */
    record Violations(UUID establishmentId, String violationCode, Long count) {}

    Map<UUID, Visits> visits(Collection<UUID> establishments, LocalDate since) {
        return find(
                        """
                        select coalesce(e.standing.mergedInto, e.id), count(*), max(i.minutes.completedOn)
                        from Inspection i join Establishment e on e.id = i.subject.establishmentId
                        where (e.id in ?1 or e.standing.mergedInto in ?1)
                        and i.state = ?2 and i.minutes.completedOn >= ?3
                        group by coalesce(e.standing.mergedInto, e.id)""",
                        establishments,
                        InspectionState.COMPLETED,
                        since)
                .project(Visits.class)
                .stream()
                .collect(Collectors.toMap(Visits::establishmentId, Function.identity()));
    }

    Map<UUID, List<Violations>> violations(Collection<UUID> establishments, LocalDate since) {
        return find(
                        """
                        select coalesce(e.standing.mergedInto, e.id), f.violationCode, count(*)
                        from Inspection i join i.findings f
                        join Establishment e on e.id = i.subject.establishmentId
                        where (e.id in ?1 or e.standing.mergedInto in ?1)
                        and i.state = ?2 and i.minutes.completedOn >= ?3 and f.withdrawnByCorrection is null
                        group by coalesce(e.standing.mergedInto, e.id), f.violationCode
                        order by f.violationCode""",
                        establishments,
                        InspectionState.COMPLETED,
                        since)
                .project(Violations.class)
                .stream()
                .collect(Collectors.groupingBy(Violations::establishmentId));
    }

    /** The visits a team has on a day, those called off left out. */
    List<Inspection> of(UUID teamId, LocalDate on) {
        return list("crew.teamId = ?1 and plannedOn = ?2 and state <> ?3", teamId, on, InspectionState.CANCELLED);
    }
}
