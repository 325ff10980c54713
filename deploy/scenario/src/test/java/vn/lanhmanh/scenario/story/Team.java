package vn.lanhmanh.scenario.story;

import java.util.List;
import java.util.UUID;

import vn.lanhmanh.scenario.world.World;

import static vn.lanhmanh.scenario.world.Api.fields;

/**
 * A provincial Team 178, valid through 2020.
 *
 * @param members the leader first
 */
public record Team(UUID id, List<UUID> members) {

    private static final String LEAD = "inspection-lead";

    /** Sets up a team with a leader and two members; the last of them is the demo's inspector. */
    public static Team setUp(World world, String name) {
        UUID id = world.as(LEAD)
                .post(
                        "/v1/teams",
                        fields(
                                "level", "PROVINCE",
                                "areaCode", "46",
                                "name", name,
                                "decisionNumber", "HC-QĐ-" + name.hashCode(),
                                "decidedOn", "2020-01-15",
                                "validFrom", "2020-01-20",
                                "validTo", "2020-12-31"))
                .ok()
                .id();
        List<UUID> members = List.of(
                join(world, id, "LEADER", "SLDTBXH", "2020-12-31"),
                join(world, id, "MEMBER", "CAT", "2020-12-31"),
                join(world, id, "MEMBER", "SVHTT", "2020-12-31", world.logins().subject("inspector")));
        return new Team(id, members);
    }

    /** Takes one more fictional member in. */
    public static UUID join(World world, UUID team, String role, String agency, String cardUntil) {
        return join(world, team, role, agency, cardUntil, null);
    }

    private static UUID join(World world, UUID team, String role, String agency, String cardUntil, UUID subject) {
        String card = "HC-" + UUID.randomUUID().toString().substring(0, 8);
        String path = world.as(LEAD)
                .post(
                        "/v1/teams/" + team + "/members",
                        fields(
                                "fullName", "Người Hư Cấu " + card,
                                "agencyCode", agency,
                                "role", role,
                                "subject", subject,
                                "cardNumber", card,
                                "cardValidFrom", "2020-01-20",
                                "cardValidTo", cardUntil,
                                "memberFrom", "2020-01-20"))
                .ok()
                .header("Location")
                .orElseThrow();
        return UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
    }

    public UUID leader() {
        return members.get(0);
    }
}
