package vn.lanhmanh.scenario.story;

import java.util.List;
import java.util.UUID;

import vn.lanhmanh.scenario.world.World;

import static vn.lanhmanh.scenario.world.Api.fields;

/**
 * A Team 178, valid through 2020.
 *
 * @param members the leader first
 */
public record Team(UUID id, List<UUID> members) {

    private static final String LEAD = "inspection-lead";
    private static final String LEAD_OF_474 = "inspection-lead.h474";
    private static final String END = "2020-12-31";

    /** Sets up a provincial team with a leader and two members; the last of them is the demo's inspector. */
    public static Team setUp(World world, String name) {
        UUID id = found(world, LEAD, "PROVINCE", "46", name);
        return new Team(
                id,
                List.of(
                        join(world, id, "LEADER", "SLDTBXH", END),
                        join(world, id, "MEMBER", "CAT", END),
                        join(
                                world,
                                LEAD,
                                id,
                                "MEMBER",
                                "SVHTT",
                                END,
                                world.logins().subject("inspector"))));
    }

    /** Sets up a provincial team whose leader is the demo's lead and whose last member is the demo's inspector. */
    public static Team ledByTheLead(World world, String name) {
        UUID id = found(world, LEAD, "PROVINCE", "46", name);
        return new Team(
                id,
                List.of(
                        join(
                                world,
                                LEAD,
                                id,
                                "LEADER",
                                "SLDTBXH",
                                END,
                                world.logins().subject(LEAD)),
                        join(world, id, "MEMBER", "CAT", END),
                        join(
                                world,
                                LEAD,
                                id,
                                "MEMBER",
                                "SVHTT",
                                END,
                                world.logins().subject("inspector"))));
    }

    /** Sets up a team of district 474, kept by the lead there; the last of its members is the inspector there. */
    public static Team ofDistrict(World world, String name) {
        UUID id = found(world, LEAD_OF_474, "DISTRICT", "474", name);
        return new Team(
                id,
                List.of(
                        join(world, LEAD_OF_474, id, "LEADER", "H474", END, null),
                        join(world, LEAD_OF_474, id, "MEMBER", "CAT", END, null),
                        join(
                                world,
                                LEAD_OF_474,
                                id,
                                "MEMBER",
                                "H474",
                                END,
                                world.logins().subject("inspector.h474"))));
    }

    /** Sets up a team of a commune in district 474, kept by the lead of the province, with a leader and two members. */
    public static Team ofCommune(World world, String name) {
        UUID id = found(world, LEAD, "COMMUNE", Field.COMMUNE, name);
        return new Team(
                id,
                List.of(
                        join(world, id, "LEADER", "H474", END),
                        join(world, id, "MEMBER", "CAT", END),
                        join(world, id, "MEMBER", "H474", END)));
    }

    private static UUID found(World world, String keeper, String level, String area, String name) {
        return world.as(keeper)
                .post(
                        "/v1/teams",
                        fields(
                                "level", level,
                                "areaCode", area,
                                "name", name,
                                "decisionNumber", "HC-QĐ-" + name.hashCode(),
                                "decidedOn", "2020-01-15",
                                "validFrom", "2020-01-20",
                                "validTo", END))
                .ok()
                .id();
    }

    /** Takes one more fictional member into a team that the lead of the province keeps. */
    public static UUID join(World world, UUID team, String role, String agency, String cardUntil) {
        return join(world, LEAD, team, role, agency, cardUntil, null);
    }

    private static UUID join(
            World world, String keeper, UUID team, String role, String agency, String cardUntil, UUID subject) {
        String card = "HC-" + UUID.randomUUID().toString().substring(0, 8);
        String path = world.as(keeper)
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
