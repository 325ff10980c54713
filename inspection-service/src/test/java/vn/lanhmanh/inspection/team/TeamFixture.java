package vn.lanhmanh.inspection.team;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;

import vn.lanhmanh.inspection.Api;
import vn.lanhmanh.inspection.rule.Rules;
import vn.lanhmanh.inspection.team.TeamMember.MemberProfile;
import vn.lanhmanh.local.testing.TestTokens;

/** Teams for tests, as aggregates and through the API; all names are invented. */
public final class TeamFixture {

    public static final LocalDate FOUNDED = LocalDate.of(2020, 1, 6);

    /** As they are shipped. */
    public static final Rules RULES = new Rules(Optional::empty);

    private TeamFixture() {}

    /** Refuses who may not act for the team on a day. */
    public static BiConsumer<Set<UUID>, LocalDate> lawful(Team team) {
        return (present, on) -> team.requireLawful(present, on, RULES);
    }

    public static Team aProvincialTeam() {
        return new Team(
                new Team.Foundation(
                        TeamLevel.PROVINCE, "46", null, null, "Đội 178 tỉnh", "10/QĐ-UBND", FOUNDED, FOUNDED, null),
                UUID.randomUUID());
    }

    public static Team aDistrictTeam(String district) {
        return new Team(
                new Team.Foundation(
                        TeamLevel.DISTRICT, district, district, null, "Đội 178", "11/QĐ-UBND", FOUNDED, FOUNDED, null),
                UUID.randomUUID());
    }

    public static MemberProfile profile(TeamRole role) {
        return profile(role, FOUNDED, null, LocalDate.of(2020, 12, 31));
    }

    public static MemberProfile profile(TeamRole role, LocalDate from, LocalDate to, LocalDate cardTo) {
        return new MemberProfile(
                "Người Thử", "SLDTBXH", role, null, null, "T-" + UUID.randomUUID(), FOUNDED, cardTo, from, to);
    }

    /** A team of the API with its leader and further members; the ids of the members, the leader first. */
    public record SeatedTeam(String id, List<String> members) {

        public String leader() {
            return members.get(0);
        }
    }

    public static SeatedTeam provincial() {
        return seated("PROVINCE", "46", 4);
    }

    public static SeatedTeam seated(String level, String area, int members) {
        String id = Api.idIn(Api.lead("46").body(request(level, area)).post("/v1/teams"));
        var seated = new ArrayList<String>();
        for (int i = 0; i < members; i++) {
            seated.add(add(id, seat(i, area)));
        }
        return new SeatedTeam(id, seated);
    }

    /** The lead of the area is the leader, its inspector the next. */
    private static Map<String, Object> seat(int i, String area) {
        Map<String, Object> member = member(i == 0 ? "LEADER" : "MEMBER");
        if (i < 2) {
            member.put("subject", TestTokens.subject(i == 0 ? "inspection-lead" : "inspector", "SLDTBXH", area));
        }
        return member;
    }

    public static String add(String teamId, Map<String, Object> member) {
        return Api.idIn(Api.lead("46").body(member).post("/v1/teams/" + teamId + "/members"));
    }

    static Map<String, Object> request(String level, String area) {
        return Map.of(
                "level",
                level,
                "areaCode",
                area,
                "name",
                "Đội kiểm tra liên ngành 178",
                "decisionNumber",
                "QĐ-" + UUID.randomUUID(),
                "decidedOn",
                "2020-01-06",
                "validFrom",
                "2020-01-06");
    }

    public static Map<String, Object> member(String role) {
        var member = new HashMap<String, Object>();
        member.put("fullName", "Người Thử");
        member.put("agencyCode", "SLDTBXH");
        member.put("role", role);
        member.put("cardNumber", "T-" + UUID.randomUUID());
        member.put("cardValidFrom", "2020-01-06");
        member.put("cardValidTo", "2020-12-31");
        member.put("memberFrom", "2020-01-06");
        return member;
    }
}
