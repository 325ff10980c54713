package vn.lanhmanh.inspection.ground;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import vn.lanhmanh.inspection.team.Team;
import vn.lanhmanh.platform.web.Refusal;

/**
 * Why an inspection is unscheduled.
 *
 * @param tipId the verified tip of a complaint; without one the complaint needs a reference
 * @param reference number and date of the complaint or request
 * @param note the signs of a violation
 * @param decidedByMemberId the team's leader, who decides
 */
@Embeddable
public record UnscheduledGround(
        @Column(name = "ground_kind") @NotNull @Enumerated(EnumType.STRING) GroundKind kind,
        UUID tipId,
        @Column(name = "ground_reference") @Size(max = 200) String reference,
        @Column(name = "ground_note") @Size(max = 1000) String note,
        @NotNull UUID decidedByMemberId) {

    /**
     * Refuses {@code ground-incomplete} (422) unless the ground says what it rests on, and {@code
     * not-decided-by-leader} (422) unless the team's leader of that day decided.
     */
    public void check(Team team, LocalDate on) {
        boolean complete =
                switch (kind) {
                    case COMPLAINT -> tipId != null || reference != null;
                    case REQUEST -> tipId == null && reference != null;
                    case SIGNS -> tipId == null && note != null;
                };
        if (!complete) {
            throw Refusal.unprocessable("ground-incomplete", kind)
                    .basis(Team.CIRCULAR)
                    .field("ground");
        }
        if (!team.isLeader(decidedByMemberId, on)) {
            throw Refusal.unprocessable("not-decided-by-leader")
                    .basis(Team.CIRCULAR)
                    .field("ground.decidedByMemberId");
        }
    }
}
