package vn.lanhmanh.inspection.visit.assignment;

import java.time.LocalDate;

import jakarta.persistence.Embedded;
import jakarta.persistence.MappedSuperclass;

import vn.lanhmanh.inspection.team.Team;
import vn.lanhmanh.platform.web.Refusal;

/** Who is to inspect what, why and when: decided before the visit and not changed by it. */
@MappedSuperclass
public abstract class Assignment {

    @Embedded
    private Subject subject;

    @Embedded
    private Crew crew;

    @Embedded
    private Occasion occasion;

    private LocalDate plannedOn;

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
     * @throws Refusal {@code ground-incomplete}, {@code not-decided-by-leader}, {@code team-not-in-force} or {@code
     *     establishment-outside-team-area} (422)
     */
    protected static Crew crew(Team team, Subject subject, LocalDate on, Occasion occasion) {
        occasion.lawfulGround().ifPresent(ground -> ground.check(team, on));
        if (!team.inForce(on)) {
            throw Refusal.unprocessable("team-not-in-force").field("teamId");
        }
        if (!team.covers(subject.districtCode(), subject.communeCode())) {
            throw Refusal.unprocessable("establishment-outside-team-area").field("establishmentId");
        }
        return Crew.of(team);
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
}
