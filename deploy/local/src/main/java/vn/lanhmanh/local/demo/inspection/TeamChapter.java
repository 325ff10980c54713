package vn.lanhmanh.local.demo.inspection;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

import vn.lanhmanh.local.demo.client.Body;
import vn.lanhmanh.local.demo.client.Cast;
import vn.lanhmanh.local.demo.client.User;
import vn.lanhmanh.local.demo.fiction.Fictional;
import vn.lanhmanh.local.demo.fiction.FictionalMember;

/** Sets up the provincial Team 178 with its regulation and a conflict of interest, and two district teams. */
public final class TeamChapter {

    public static final String PROVINCE = "46";
    private static final LocalDate DECIDED_ON = LocalDate.of(2020, 1, 15);
    private static final LocalDate REGULATED_ON = LocalDate.of(2020, 2, 5);
    private static final int KEEPS_AWAY = 7;

    private final Cast cast;
    private final User lead;
    private final Map<String, Deque<String>> officers;

    /** Sets up teams of officers, whose ids are given by unit in the order in which they join. */
    public TeamChapter(Cast cast, Map<String, Deque<String>> officers) {
        this.cast = cast;
        this.lead = cast.inspectionLead();
        this.officers = officers;
    }

    /** The teams by area, the province first. */
    public Map<String, Team> play() {
        Map<String, List<FictionalMember>> byArea = new LinkedHashMap<>();
        FictionalMember.all().forEach(one -> byArea.computeIfAbsent(one.area(), area -> new ArrayList<>())
                .add(one));
        Map<String, Team> teams = new HashMap<>();
        byArea.forEach((area, members) -> teams.put(area, setUp(area, members)));
        regulate(teams.get(PROVINCE));
        return teams;
    }

    /** A regulation that is there from an earlier play is left alone. */
    private void regulate(Team team) {
        String path = "/v1/teams/" + team.id();
        JsonNode view = lead.get(path);
        if (view.path("regulation").path("number").asText("").isEmpty()) {
            lead.put(
                    path + "/regulation",
                    view.path("version").asLong(),
                    Body.of(
                            "number",
                            Fictional.document("QC-178", 1),
                            "decidedOn",
                            REGULATED_ON,
                            "approvedBy",
                            "UBND tỉnh"));
        }
    }

    /** A member of the provincial team keeps away from an establishment for a reason of its own. */
    public void declareConflict(Team team, Register.Entry establishment) {
        String member = team.members().stream()
                .filter(one -> one.fiction().no() == KEEPS_AWAY)
                .map(Team.Member::id)
                .findFirst()
                .orElseThrow();
        lead.post(
                "team/" + team.area() + "/conflict",
                "/v1/teams/" + team.id() + "/conflicts",
                Body.of(
                        "memberId", member,
                        "establishmentId", establishment.id(),
                        "reason", Fictional.text("Người thân của thành viên có phần vốn")));
    }

    private Team setUp(String area, List<FictionalMember> members) {
        String step = "team/" + area;
        String id = lead.post(step, "/v1/teams", body(area)).path("id").asText();
        List<Team.Member> joined = members.stream()
                .map(member -> new Team.Member(member, join(step, id, member)))
                .toList();
        return new Team(area, id, joined);
    }

    private static Map<String, Object> body(String area) {
        return Body.of(
                "level",
                area.equals(PROVINCE) ? "PROVINCE" : "DISTRICT",
                "areaCode",
                area,
                "name",
                Fictional.text("Đội kiểm tra liên ngành 178 " + area),
                "decisionNumber",
                "HC-QĐ-178-" + area + "/2020",
                "decidedOn",
                DECIDED_ON,
                "validFrom",
                DECIDED_ON.plusDays(5),
                "validTo",
                LocalDate.of(2020, 12, 31));
    }

    private String join(String step, String team, FictionalMember member) {
        JsonNode view = lead.post(
                step + "/member/" + member.no(),
                "/v1/teams/" + team + "/members",
                Body.of(
                        "fullName", member.fullName(),
                        "agencyCode", member.agency(),
                        "role", member.role(),
                        "officerId", officer(member),
                        "subject",
                                member.user()
                                        .map(user -> cast.api().as(user).subject())
                                        .orElse(null),
                        "cardNumber", member.card(),
                        "cardValidFrom", member.cardFrom(),
                        "cardValidTo", member.cardTo(),
                        "memberFrom", member.cardFrom()));
        for (JsonNode one : view.path("members")) {
            if (one.path("cardNumber").asText().equals(member.card())) {
                return one.path("id").asText();
            }
        }
        throw new IllegalStateException(member.card() + " did not join");
    }

    private String officer(FictionalMember member) {
        Deque<String> ofUnit = officers.get(member.agency());
        return ofUnit == null ? null : ofUnit.poll();
    }
}
