package vn.lanhmanh.inspection.team;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;

import vn.lanhmanh.inspection.office.RecordId;
import vn.lanhmanh.inspection.rule.Rules;
import vn.lanhmanh.inspection.team.TeamMember.MemberProfile;
import vn.lanhmanh.platform.events.Aggregate;
import vn.lanhmanh.platform.web.Refusal;

/** An interdisciplinary inspection team (Đội kiểm tra liên ngành 178) with its members from day to day. */
@Entity
@Table(name = "team")
public class Team implements Aggregate {

    /** The rules on teams that this class holds. */
    public static final String CIRCULAR = "Phần 2 Thông tư 05/2006/TT-BLĐTBXH";

    /**
     * The decision that set the team up.
     *
     * @param districtCode null for a provincial team
     * @param communeCode null for any but a commune team
     * @param validTo its last day, null for no end
     */
    @Embeddable
    public record Foundation(
            @Enumerated(EnumType.STRING) TeamLevel level,
            String areaCode,
            String districtCode,
            String communeCode,
            String name,
            String decisionNumber,
            LocalDate decidedOn,
            LocalDate validFrom,
            LocalDate validTo) {}

    @Id
    private UUID id;

    @Version
    private long version;

    @Embedded
    private Foundation foundation;

    @Embedded
    private Papers papers;

    @Embedded
    private Members members;

    private UUID keptBy;

    private Instant changedAt;

    @Transient
    private final Facts facts = new Facts();

    protected Team() {}

    /**
     * Enters a team.
     *
     * @param keptBy the account of who sets it up
     */
    public Team(Foundation foundation, UUID keptBy) {
        if (foundation.validTo() != null && foundation.validTo().isBefore(foundation.validFrom())) {
            throw Refusal.unprocessable("date-out-of-order", "validTo", "validFrom")
                    .field("validTo");
        }
        this.id = RecordId.next();
        this.foundation = foundation;
        this.papers = new Papers();
        this.members = new Members();
        this.keptBy = keptBy;
        this.changedAt = Instant.now();
    }

    /** Takes a member in; {@code second-leader} or {@code too-many-deputies} (409) where the place is taken at a time. */
    public TeamMember add(MemberProfile profile, Rules rules) {
        return changing().add(profile, rules);
    }

    /** The members to change; {@code team-dissolved} (409) when the team is no more. */
    private Members changing() {
        if (papers().dissolution() != null) {
            throw Refusal.conflict("team-dissolved");
        }
        return members;
    }

    /** Corrects what is said of a member; empty when there is none of that id. */
    public Optional<TeamMember> change(UUID memberId, MemberProfile profile, Rules rules) {
        return changing().change(memberId, profile, rules);
    }

    public Optional<TeamMember> depart(UUID memberId, LocalDate lastDay) {
        return changing().with(memberId, member -> member.leave(lastDay));
    }

    public Optional<TeamMember> issue(UUID memberId, TeamMember.Card card) {
        return changing().with(memberId, member -> member.receive(card));
    }

    void regulate(Papers.Regulation approved) {
        filing().regulate(approved);
    }

    void file(Papers.SetUpFile file) {
        filing().file(file);
    }

    /** Ends the team and every membership in it with the end of the day. */
    void dissolve(LocalDate lastDay, String decisionNumber) {
        Members leaving = changing();
        filing().dissolve(new Papers.Dissolution(lastDay, decisionNumber), foundation);
        leaving.leaveAll(lastDay);
    }

    public void handOver(UUID keeper) {
        changing();
        this.keptBy = keeper;
    }

    /** Closes a change with what is told of it. */
    void tell(TeamEvent event) {
        facts.add(event);
        changedAt = Instant.now();
    }

    LocalDate lastDay() {
        return papers().lastDay(foundation);
    }

    /** Refuses {@code not-the-keeper} (403) to all but the keeper and the leader of that day; a team without a keeper is open. */
    public void requireKeeper(UUID subject, LocalDate on) {
        if (keptBy != null && !answersFor(subject, on)) {
            throw Refusal.forbidden("not-the-keeper");
        }
    }

    /** Whether the account is that of the keeper, or of the leader of that day. */
    public boolean answersFor(UUID subject, LocalDate on) {
        return subject.equals(keptBy) || leads(subject, on);
    }

    public Optional<TeamMember> member(UUID memberId) {
        return members.of(memberId);
    }

    public boolean inForce(LocalDate day) {
        return !day.isBefore(foundation.validFrom()) && (lastDay() == null || !day.isAfter(lastDay()));
    }

    public boolean inForceIn(int year) {
        return foundation.validFrom().getYear() <= year
                && (lastDay() == null || lastDay().getYear() >= year);
    }

    public boolean isLeader(UUID memberId, LocalDate on) {
        return members.isLeader(memberId, on);
    }

    /** Whether the account is that of the leader of that day. */
    public boolean leads(UUID subject, LocalDate on) {
        return members.ledBy(subject, on);
    }

    public Optional<String> leadAgency(LocalDate on) {
        return members.leadAgency(on);
    }

    /** Refuses {@code not-a-member} (422) unless all of them are members on the day. */
    public void requireMembers(Collection<UUID> present, LocalDate on) {
        members.requireOn(present, on);
    }

    /** Refuses {@code not-a-member}, {@code too-few-members} or {@code card-expired} (422): three with valid cards. */
    public void requireLawful(Collection<UUID> present, LocalDate on, Rules rules) {
        members.requireLawful(present, on, rules);
    }

    /** Refuses {@code training-not-valid} (422) unless each of them is one of the officers trained. */
    public void requireTrained(Collection<UUID> present, Set<UUID> trainedOfficers, String source) {
        members.requireTrained(present, trainedOfficers, source);
    }

    public Set<UUID> officers() {
        return members.officers();
    }

    public boolean covers(String districtCode, String communeCode) {
        return (foundation.districtCode() == null || foundation.districtCode().equals(districtCode))
                && (foundation.communeCode() == null || foundation.communeCode().equals(communeCode));
    }

    @Override
    public UUID id() {
        return id;
    }

    @Override
    public long version() {
        return version;
    }

    @Override
    public Facts facts() {
        return facts;
    }

    public Foundation foundation() {
        return foundation;
    }

    Papers papers() {
        return papers == null ? new Papers() : papers;
    }

    /** The papers to change; a reader leaves a team without papers as it is. */
    private Papers filing() {
        changing();
        return papers = papers();
    }

    UUID keptBy() {
        return keptBy;
    }

    Members members() {
        return members;
    }
}
