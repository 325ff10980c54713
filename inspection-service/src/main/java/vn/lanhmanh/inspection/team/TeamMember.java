package vn.lanhmanh.inspection.team;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import vn.lanhmanh.inspection.office.RecordId;
import vn.lanhmanh.platform.web.Refusal;

/** Somebody in a team, for a time, with the inspection card of that time. */
@Entity
@Table(name = "team_member")
public class TeamMember {

    /**
     * What is said of a member.
     *
     * @param officerId the officer in the training records, null when not linked
     * @param subject the account of the member, null when there is none
     * @param memberTo the last day in the team, null for no end
     */
    @Embeddable
    public record MemberProfile(
            @NotBlank @Size(max = 200) String fullName,
            @NotBlank @Size(max = 20) String agencyCode,
            @NotNull @Enumerated(EnumType.STRING) TeamRole role,
            UUID officerId,
            UUID subject,
            @NotBlank @Size(max = 50) String cardNumber,
            @NotNull LocalDate cardValidFrom,
            @NotNull LocalDate cardValidTo,
            @NotNull LocalDate memberFrom,
            LocalDate memberTo) {

        void check() {
            if (cardValidTo.isBefore(cardValidFrom)) {
                throw Refusal.unprocessable("date-out-of-order", "cardValidTo", "cardValidFrom")
                        .field("cardValidTo");
            }
            if (memberTo != null && memberTo.isBefore(memberFrom)) {
                throw Refusal.unprocessable("date-out-of-order", "memberTo", "memberFrom")
                        .field("memberTo");
            }
        }

        boolean memberOn(LocalDate day) {
            return !day.isBefore(memberFrom) && (memberTo == null || !day.isAfter(memberTo));
        }

        boolean overlaps(MemberProfile other) {
            return memberOn(other.memberFrom) || other.memberOn(memberFrom);
        }

        /** Never the name, should the record ever meet a log. */
        @Override
        public String toString() {
            return "MemberProfile[" + role + ", " + agencyCode + "]";
        }
    }

    @Id
    private UUID id;

    @Embedded
    private MemberProfile profile;

    protected TeamMember() {}

    TeamMember(MemberProfile profile) {
        this.id = RecordId.next();
        this.profile = profile;
    }

    void become(MemberProfile changed) {
        this.profile = changed;
    }

    public UUID id() {
        return id;
    }

    MemberProfile profile() {
        return profile;
    }

    public boolean memberOn(LocalDate day) {
        return profile.memberOn(day);
    }

    boolean leads(UUID subject, LocalDate day) {
        return profile.role() == TeamRole.LEADER && subject.equals(profile.subject()) && memberOn(day);
    }

    public boolean cardValidOn(LocalDate day) {
        return !day.isBefore(profile.cardValidFrom()) && !day.isAfter(profile.cardValidTo());
    }
}
