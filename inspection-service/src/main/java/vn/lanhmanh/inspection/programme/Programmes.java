package vn.lanhmanh.inspection.programme;

import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import jakarta.ws.rs.NotFoundException;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import vn.lanhmanh.inspection.establishment.Establishments;
import vn.lanhmanh.inspection.office.Office;
import vn.lanhmanh.inspection.programme.overlap.Secrecy;
import vn.lanhmanh.inspection.team.Team;
import vn.lanhmanh.inspection.team.Teams;
import vn.lanhmanh.platform.access.AreaLimit;
import vn.lanhmanh.platform.lists.Newest;
import vn.lanhmanh.platform.lists.Selection;
import vn.lanhmanh.platform.web.IfMatch;
import vn.lanhmanh.platform.web.Page;
import vn.lanhmanh.platform.web.Refusal;

/**
 * All programmes. A caller reaches the programmes of teams in the own area, and one without a team only with the whole
 * province in reach; which slots are shown is decided by {@code Secrecy}.
 */
@ApplicationScoped
public class Programmes implements PanacheRepositoryBase<Programme, UUID> {

    private final Establishments establishments;
    private final Secrecy secrecy;
    private final Teams teams;
    private final Office office;
    private final Newest newest;

    Programmes(Establishments establishments, Secrecy secrecy, Teams teams, Office office, Newest newest) {
        this.establishments = establishments;
        this.secrecy = secrecy;
        this.teams = teams;
        this.office = office;
        this.newest = newest;
    }

    private static Selection within(AreaLimit area) {
        String team = "exists (select 1 from Team t where t.id = p.teamId and ";
        return Selection.all()
                .and(team + "t.foundation.districtCode = :areaDistrict)", "areaDistrict", area.districtCode())
                .and(team + "t.foundation.communeCode = :areaCommune)", "areaCommune", area.communeCode());
    }

    /** A programme in the caller's reach; 404 for any other. */
    Programme reachable(UUID id) {
        Selection one = within(office.reach()).and("p.id = :id", "id", id);
        return find("from Programme p where " + one.conditions(), one.values())
                .firstResultOptional()
                .orElseThrow(NotFoundException::new);
    }

    /** The same, only for who may know of all its slots. */
    Programme seenWhole(UUID id) {
        return Optional.of(reachable(id)).filter(this::seesAll).orElseThrow(NotFoundException::new);
    }

    /** A programme in the caller's reach, held until the transaction ends, its slots kept from mergers; 404 for any other. */
    Programme toDecide(UUID id, IfMatch ifMatch) {
        establishments.awaitMergers();
        Selection one = within(office.reach()).and("p.id = :id", "id", id);
        Programme programme = find("from Programme p where " + one.conditions(), one.values())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .orElseThrow(NotFoundException::new);
        ifMatch.check(programme.version());
        return programme;
    }

    /** The same for its team alone: nobody writes the programme of another team. */
    Programme toChange(UUID id, IfMatch ifMatch) {
        Programme programme = toDecide(id, ifMatch);
        if (programme.teamId() != null) {
            requireOwn(programme.teamId());
        }
        return programme;
    }

    /** A team of the caller's own, in force in the year; nobody else gives it a programme. */
    Team ownTeam(UUID teamId, int year) {
        Team team = teams.within(office.reach(), teamId).orElseThrow(NotFoundException::new);
        requireOwn(teamId);
        if (!team.inForceIn(year)) {
            throw Refusal.unprocessable("team-not-in-force")
                    .basis(Team.CIRCULAR)
                    .field("teamId");
        }
        return team;
    }

    /** The team of a programme that has one. */
    Team team(Programme programme) {
        return teams.findById(programme.teamId());
    }

    /** Whether the caller may know of the unannounced slots of the programme. */
    boolean seesAll(Programme programme) {
        return programme.teamId() == null || secrecy.ofCaller().sees(team(programme));
    }

    /** Those of the programmes whose unannounced slots the caller may know of. */
    Set<UUID> seenWhole(Collection<Programme> some) {
        Set<UUID> seen = secrecy.seen(
                some.stream().map(Programme::teamId).filter(Objects::nonNull).collect(Collectors.toSet()));
        return some.stream()
                .filter(one -> one.teamId() == null || seen.contains(one.teamId()))
                .map(Programme::id)
                .collect(Collectors.toSet());
    }

    private void requireOwn(UUID teamId) {
        if (!secrecy.ofCaller().owns(teamId)) {
            throw Refusal.forbidden("not-own-programme");
        }
    }

    /** Those in the caller's reach, the newest first. */
    Page<Programme> page(Integer year, UUID teamId, String cursor, int limit) {
        return newest.page("programmes " + year + " " + teamId, cursor, limit, (before, max) -> {
            Selection selection = within(office.reach())
                    .and("p.id < :before", "before", before)
                    .and("p.year = :year", "year", year)
                    .and("p.teamId = :team", "team", teamId);
            return find("from Programme p where " + selection.orderedBy("p.id desc"), selection.values())
                    .range(0, max - 1)
                    .list();
        });
    }

    Optional<Programme> ofPlan(UUID planId) {
        return find("planId", planId).firstResultOptional();
    }

    /** Refuses {@code programme-exists} (409) when the team has another programme of the year. */
    void requireOnly(Programme self, UUID teamId) {
        reserve(teamId);
        if (count("teamId = ?1 and year = ?2 and id <> ?3", teamId, self.year(), self.id()) > 0) {
            throw Refusal.conflict("programme-exists", self.year()).field("teamId");
        }
    }

    /** Lets nobody else give a programme to the team, or lay one of the year before the chair, until this ends. */
    void reserve(Object what) {
        getEntityManager()
                .createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(:what, 0))")
                .setParameter("what", "programme:" + what)
                .getSingleResult();
    }

    /** The programme that a slot belongs to. */
    public Optional<Programme> withSlot(UUID slotId) {
        return find("id in (select s.programmeId from Slot s where s.slotId = ?1)", slotId)
                .firstResultOptional();
    }

    /** For each of the ids, and those merged with them, the one that stands for it. */
    Map<UUID, UUID> standing(Collection<UUID> establishmentIds) {
        return establishments.standing(establishmentIds);
    }

    /**
     * Gives the slots of one merged to the one that stands for it; those of past versions and years stay as they were
     * decided, and a version that has a slot for both keeps both. The programme's version stays: everybody reads it, and
     * it would tell of a slot that is a secret.
     */
    @Transactional(TxType.MANDATORY)
    public void merged(UUID establishmentId, UUID survivorId) {
        getEntityManager()
                .createNativeQuery(
                        """
                        update programme_slot s set establishment_id = :survivor
                        from programme_version v join programme p on p.id = v.programme_id
                        where s.establishment_id = :merged and v.id = s.programme_version_id
                        and v.state <> 'SUPERSEDED' and p.state <> 'CLOSED'
                        and not exists (select 1 from programme_slot other
                            where other.programme_version_id = v.id and other.establishment_id = :survivor)""")
                .setParameter("survivor", survivorId)
                .setParameter("merged", establishmentId)
                .executeUpdate();
    }
}
