package vn.lanhmanh.inspection.visit.assignment;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.MappedSuperclass;

import vn.lanhmanh.inspection.team.Team;
import vn.lanhmanh.platform.web.Refusal;

/** Who is to inspect what, why and when: decided before the visit and not changed by it. */
@MappedSuperclass
public abstract class Assignment {

    /**
     * Who entered the decision of a leader, which is not always who made it.
     *
     * @param recordedBy the account
     * @param recordedByLeader whether it is that of the leader who decided
     */
    @Embeddable
    public record Entry(UUID recordedBy, Boolean recordedByLeader) {}

    @Embedded
    private Subject subject;

    @Embedded
    private Crew crew;

    @Embedded
    private Occasion occasion;

    private LocalDate plannedOn;

    @Embedded
    private Entry entry;

    protected Assignment() {}

    protected Assignment(Crew crew, Subject subject, LocalDate plannedOn, Occasion occasion) {
        this.crew = crew;
        this.subject = subject;
        this.plannedOn = plannedOn;
        this.occasion = occasion;
    }

    /**
     * A team that may inspect the establishment on the day.
     *
     * @throws Refusal what {@link vn.lanhmanh.inspection.ground.UnscheduledGround#check} refuses, {@code
     *     team-not-in-force} or {@code establishment-outside-team-area} (422)
     */
    protected static Crew crew(Team team, Subject subject, LocalDate on, Occasion occasion) {
        occasion.lawfulGround().ifPresent(ground -> ground.check(team, on));
        if (!team.inForce(on)) {
            throw Refusal.unprocessable("team-not-in-force")
                    .basis(Team.CIRCULAR)
                    .field("teamId");
        }
        if (!team.covers(subject.districtCode(), subject.communeCode())) {
            throw Refusal.unprocessable("establishment-outside-team-area")
                    .basis(Team.CIRCULAR)
                    .field("establishmentId");
        }
        return Crew.of(team);
    }

    /** Notes who entered the decision. */
    public void enter(UUID account, boolean leader) {
        this.entry = new Entry(account, leader);
    }

    public Subject subject() {
        return subject;
    }

    public Crew crew() {
        return crew;
    }

    public Occasion occasion() {
        return occasion;
    }

    public LocalDate plannedOn() {
        return plannedOn;
    }

    /** Who entered the decision; empty where that is not kept. */
    public Optional<Entry> entry() {
        return Optional.ofNullable(entry);
    }
}
