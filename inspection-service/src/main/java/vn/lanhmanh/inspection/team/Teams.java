package vn.lanhmanh.inspection.team;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;

import vn.lanhmanh.platform.access.AreaLimit;
import vn.lanhmanh.platform.lists.Selection;

/** All teams; a caller reaches those whose area lies within the own. */
@ApplicationScoped
public class Teams implements PanacheRepositoryBase<Team, UUID> {

    private static Selection within(AreaLimit area) {
        return Selection.within(area, "foundation.districtCode", "foundation.communeCode");
    }

    /** A team with its members. */
    public Optional<Team> within(AreaLimit area, UUID id) {
        Selection one = within(area).and("id = :id", "id", id);
        return find(one.conditions(), one.values()).firstResultOptional();
    }

    /** A team, held until the transaction ends. */
    public Optional<Team> toChange(AreaLimit area, UUID id) {
        Selection one = within(area).and("id = :id", "id", id);
        return find(one.conditions(), one.values())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /**
     * The teams whose secrets a person shares: those kept by the person, and those the person is a member of on that
     * day.
     */
    public Set<UUID> ownTeams(UUID subject, LocalDate on) {
        return Set.copyOf(getEntityManager()
                .createQuery(
                        """
                        select t.id from Team t where t.keptBy = :subject
                        union
                        select t.id from Team t join t.members.all m where m.membership.subject = :subject
                        and m.membership.memberFrom <= :on
                        and (m.membership.memberTo is null or m.membership.memberTo >= :on)
                        """,
                        UUID.class)
                .setParameter("subject", subject)
                .setParameter("on", on)
                .getResultList());
    }

    /** Whether a team of that decision is known; other decisions on the same area wait until the transaction ends. */
    boolean decided(Team.Foundation foundation) {
        getEntityManager()
                .createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(:area, 0))")
                .setParameter("area", "team:" + foundation.areaCode())
                .getSingleResult();
        return count(
                        "foundation.areaCode = ?1 and foundation.decisionNumber = ?2 and foundation.decidedOn = ?3",
                        foundation.areaCode(),
                        foundation.decisionNumber(),
                        foundation.decidedOn())
                > 0;
    }

    /** The teams with a member of that training record, held until the transaction ends. */
    List<Team> withOfficer(UUID officerId) {
        return find(
                        """
                        from Team t where exists
                        (select 1 from t.members.all m where m.membership.officerId = ?1) order by t.id""",
                        officerId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** Newest registration first, continuing behind {@code before}. */
    List<Team> newest(AreaLimit area, TeamLevel level, UUID before, int max) {
        Selection selection =
                within(area).and("id < :before", "before", before).and("foundation.level = :level", "level", level);
        return find(selection.orderedBy("id desc"), selection.values())
                .page(Page.ofSize(max))
                .list();
    }

    /** Who acts for the team by the account on the day; empty for nobody of it. */
    public Optional<TeamMember> memberOfAccount(UUID teamId, UUID subject, LocalDate on) {
        return findByIdOptional(teamId).flatMap(team -> team.members().ofAccount(subject, on));
    }

    /** The agencies that a team has members of on the day. */
    public Set<String> agencies(UUID teamId, LocalDate on) {
        return findByIdOptional(teamId).stream()
                .flatMap(team -> team.members().on(on).stream())
                .map(member -> member.membership().agencyCode())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Where a team works: null for no limit. */
    public record Place(UUID teamId, String districtCode, String communeCode) {}

    /** The places of teams, without their members. */
    public List<Place> places(Collection<UUID> ids) {
        return find(
                        """
                        select t.id, t.foundation.districtCode, t.foundation.communeCode
                        from Team t where t.id in ?1""",
                        ids)
                .project(Place.class)
                .list();
    }
}
