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
 * Why an inspection is unscheduled, and how its team's leader decided so.
 *
 * @param tipId the verified tip of a complaint; without one the complaint needs a reference
 * @param reference number and date of the complaint or request
 * @param note the signs of a violation
 * @param decidedByMemberId the leader of the team on the day of the decision
 * @param decisionNumber number of the decision, printed in the minutes; absent when it has none
 * @param decidedOn day of the decision, printed in the minutes and not after the day planned; without one it is the day
 *     on which it is entered, or the day planned when that is over
 * @param requestedBy for REQUEST, the code of the body whose head asked for it
 * @param proposedByMemberId for SIGNS, the member who proposed it
 */
@Embeddable
public record UnscheduledGround(
        @Column(name = "ground_kind") @NotNull @Enumerated(EnumType.STRING) GroundKind kind,
        UUID tipId,
        @Column(name = "ground_reference") @Size(max = 200) String reference,
        @Column(name = "ground_note") @Size(max = 1000) String note,
        @NotNull UUID decidedByMemberId,
        @Column(name = "ground_decision_number") @Size(max = 100) String decisionNumber,
        @Column(name = "ground_decided_on") LocalDate decidedOn,
        @Column(name = "ground_requested_by") @Size(max = 20) String requestedBy,
        @Column(name = "ground_proposed_by_member_id") UUID proposedByMemberId) {

    public UnscheduledGround {
        decisionNumber = decisionNumber == null || decisionNumber.isBlank() ? null : decisionNumber.strip();
    }

    /** The same, decided on the day unless it says when. */
    public UnscheduledGround on(LocalDate day) {
        return decidedOn != null
                ? this
                : new UnscheduledGround(
                        kind,
                        tipId,
                        reference,
                        note,
                        decidedByMemberId,
                        decisionNumber,
                        day,
                        requestedBy,
                        proposedByMemberId);
    }

    /**
     * Refuses (422) {@code ground-incomplete} unless the ground says what it rests on, {@code ground-of-another-kind}
     * for what belongs to another, {@code date-out-of-order} for a decision after the day planned, {@code
     * not-decided-by-leader} unless the team's leader of the day decided, and {@code proposer-not-a-member}.
     */
    public void check(Team team, LocalDate plannedOn) {
        requireComplete();
        requireKind(GroundKind.REQUEST, "requestedBy", requestedBy);
        requireKind(GroundKind.SIGNS, "proposedByMemberId", proposedByMemberId);
        LocalDate day = decidedOn == null ? plannedOn : decidedOn;
        if (day.isAfter(plannedOn)) {
            throw Refusal.unprocessable("date-out-of-order", "plannedOn", "ground.decidedOn")
                    .basis(Team.CIRCULAR)
                    .field("ground.decidedOn");
        }
        if (!team.isLeader(decidedByMemberId, day)) {
            throw Refusal.unprocessable("not-decided-by-leader")
                    .basis(Team.CIRCULAR)
                    .field("ground.decidedByMemberId");
        }
        requireProposer(team, day);
    }

    private void requireComplete() {
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
    }

    private void requireKind(GroundKind of, String field, Object value) {
        if (value != null && kind != of) {
            throw Refusal.unprocessable("ground-of-another-kind", field, of)
                    .basis(Team.CIRCULAR)
                    .field("ground." + field);
        }
    }

    private void requireProposer(Team team, LocalDate day) {
        if (proposedByMemberId != null
                && team.member(proposedByMemberId)
                        .filter(member -> member.memberOn(day))
                        .isEmpty()) {
            throw Refusal.unprocessable("proposer-not-a-member", proposedByMemberId)
                    .basis(Team.CIRCULAR)
                    .field("ground.proposedByMemberId");
        }
    }
}
