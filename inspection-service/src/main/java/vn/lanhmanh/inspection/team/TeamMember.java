package vn.lanhmanh.inspection.team;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import vn.lanhmanh.inspection.office.RecordId;
import vn.lanhmanh.platform.web.Refusal;

/** Somebody in a team, for a time, with the inspection cards of that time. */
@Entity
@Table(name = "team_member")
public class TeamMember {

    /**
     * Who it is, for which agency and how long.
     *
     * @param officerId the officer in the training records, null when not linked
     * @param subject the account of the member, null when there is none
     * @param memberTo the last day in the team, null for no end
     */
    @Embeddable
    public record Membership(
            String fullName,
            String agencyCode,
            @Enumerated(EnumType.STRING) TeamRole role,
            UUID officerId,
            UUID subject,
            LocalDate memberFrom,
            LocalDate memberTo) {

        boolean on(LocalDate day) {
            return !day.isBefore(memberFrom) && (memberTo == null || !day.isAfter(memberTo));
        }

        boolean overlaps(Membership other) {
            return on(other.memberFrom) || other.on(memberFrom);
        }

        Membership until(LocalDate lastDay) {
            return new Membership(fullName, agencyCode, role, officerId, subject, memberFrom, lastDay);
        }

        /** Never the name, should the record ever meet a log. */
        @Override
        public String toString() {
            return "Membership[" + role + ", " + agencyCode + "]";
        }
    }

    /** An inspection card (thẻ kiểm tra) as the People's Committee issued it. */
    @Embeddable
    public record Card(String number, LocalDate validFrom, LocalDate validTo) {

        public Card {
            if (validTo.isBefore(validFrom)) {
                throw Refusal.unprocessable("date-out-of-order", "cardValidTo", "cardValidFrom")
                        .field("cardValidTo");
            }
        }

        boolean validOn(LocalDate day) {
            return !day.isBefore(validFrom) && !day.isAfter(validTo);
        }
    }

    /**
     * What is said of a member, with one card.
     *
     * @param officerId the officer in the training records, null when not linked
     * @param subject the account of the member, null when there is none
     * @param memberTo the last day in the team, null for no end
     */
    public record MemberProfile(
            @NotBlank @Size(max = 200) String fullName,
            @NotBlank @Size(max = 20) String agencyCode,
            @NotNull TeamRole role,
            UUID officerId,
            UUID subject,
            @NotBlank @Size(max = 50) String cardNumber,
            @NotNull LocalDate cardValidFrom,
            @NotNull LocalDate cardValidTo,
            @NotNull LocalDate memberFrom,
            LocalDate memberTo) {

        Membership membership() {
            if (memberTo != null && memberTo.isBefore(memberFrom)) {
                throw Refusal.unprocessable("date-out-of-order", "memberTo", "memberFrom")
                        .field("memberTo");
            }
            return new Membership(fullName, agencyCode, role, officerId, subject, memberFrom, memberTo);
        }

        Card card() {
            return new Card(cardNumber, cardValidFrom, cardValidTo);
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
    private Membership membership;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "team_member_card", joinColumns = @JoinColumn(name = "team_member_id"))
    private Set<Card> cards = new LinkedHashSet<>();

    protected TeamMember() {}

    TeamMember(MemberProfile profile) {
        this.id = RecordId.next();
        become(profile);
    }

    /** Takes over what is said now; the card named is corrected when known by its number, and added when not. */
    void become(MemberProfile profile) {
        this.membership = profile.membership();
        cards.removeIf(known -> known.number().equals(profile.cardNumber()));
        cards.add(profile.card());
    }

    /** Hands out another card; the earlier ones stay. */
    void receive(Card card) {
        if (cards.stream().anyMatch(known -> known.number().equals(card.number()))) {
            throw Refusal.conflict("card-known").field("number");
        }
        cards.add(card);
    }

    void leave(LocalDate lastDay) {
        if (lastDay.isBefore(membership.memberFrom())) {
            throw Refusal.unprocessable("date-out-of-order", "on", "memberFrom").field("on");
        }
        if (membership.memberTo() != null && !lastDay.isBefore(membership.memberTo())) {
            throw Refusal.conflict("member-left");
        }
        this.membership = membership.until(lastDay);
    }

    public UUID id() {
        return id;
    }

    public Membership membership() {
        return membership;
    }

    public boolean memberOn(LocalDate day) {
        return membership.on(day);
    }

    /** Whether the account is that of the member. */
    public boolean isAccount(UUID subject) {
        return subject.equals(membership.subject());
    }

    boolean leads(UUID subject, LocalDate day) {
        return membership.role() == TeamRole.LEADER && isAccount(subject) && memberOn(day);
    }

    public boolean cardValidOn(LocalDate day) {
        return cards.stream().anyMatch(card -> card.validOn(day));
    }

    /** The cards, the earliest first. */
    List<Card> cards() {
        return cards.stream()
                .sorted(Comparator.comparing(Card::validFrom).thenComparing(Card::validTo))
                .toList();
    }

    /** The card to show on the day: one valid then, or the latest. */
    public Card cardOn(LocalDate day) {
        List<Card> all = cards();
        return all.stream().filter(card -> card.validOn(day)).findFirst().orElseGet(() -> all.get(all.size() - 1));
    }

    /** The training record the member is linked to. */
    Optional<UUID> officerId() {
        return Optional.ofNullable(membership.officerId());
    }
}
