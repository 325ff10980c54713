package vn.lanhmanh.inspection.minutespdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

import vn.lanhmanh.inspection.Api;
import vn.lanhmanh.inspection.establishment.EstablishmentFixture;
import vn.lanhmanh.inspection.team.TeamFixture;
import vn.lanhmanh.inspection.team.TeamFixture.SeatedTeam;
import vn.lanhmanh.inspection.visit.InspectionFixture;
import vn.lanhmanh.local.testing.TestTokens;

import static vn.lanhmanh.inspection.establishment.EstablishmentFixture.PHU_HIEP;

/** A team whose names and numbers are as on paper; all are invented. */
record PaperTeam(SeatedTeam seated, List<String> cards) {

    /** The first is the leader and the lead of the province, the next its inspector. */
    static PaperTeam seated(String... names) {
        int mark = ThreadLocalRandom.current().nextInt(100_000, 1_000_000);
        String id = Api.idIn(Api.lead("46").body(decision(mark)).post("/v1/teams"));
        var members = new ArrayList<String>();
        var cards = new ArrayList<String>();
        for (int i = 0; i < names.length; i++) {
            Map<String, Object> member = TeamFixture.member(i == 0 ? "LEADER" : "MEMBER");
            if (i < 2) {
                member.put("subject", TestTokens.subject(i == 0 ? "inspection-lead" : "inspector", "SLDTBXH", "46"));
            }
            member.put("fullName", names[i]);
            member.put("cardNumber", "%06d/TKT.%02d".formatted(mark, i + 1));
            members.add(TeamFixture.add(id, member));
            cards.add((String) member.get("cardNumber"));
        }
        return new PaperTeam(new SeatedTeam(id, members), cards);
    }

    private static Map<String, Object> decision(int mark) {
        var decision = new HashMap<String, Object>();
        decision.put("level", "PROVINCE");
        decision.put("areaCode", "46");
        decision.put("name", "Đội kiểm tra liên ngành 178");
        decision.put("decisionNumber", mark + "/QĐ-UBND");
        decision.put("decidedOn", "2020-01-06");
        decision.put("validFrom", "2020-01-06");
        return decision;
    }

    /** An establishment whose name is as on paper and occurs once only. */
    static Map<String, Object> place() {
        int mark = ThreadLocalRandom.current().nextInt(100_000, 1_000_000);
        return EstablishmentFixture.named("Cơ sở karaoke Nghìn Lẻ Một Đêm Thử Nghiệm " + mark, PHU_HIEP);
    }

    /** An inspection that the team has decided, of such an establishment. */
    String decided() {
        return InspectionFixture.requested(seated, Api.idIn(EstablishmentFixture.register(place())));
    }

    List<String> members() {
        return seated.members();
    }

    String card(int member) {
        return cards.get(member);
    }
}
