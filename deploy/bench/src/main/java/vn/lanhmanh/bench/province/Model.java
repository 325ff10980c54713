package vn.lanhmanh.bench.province;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.List;

import vn.lanhmanh.bench.load.Caller;
import vn.lanhmanh.bench.load.Desks;
import vn.lanhmanh.local.testing.TestTokens;

/** One of each thing, written by the service itself; the province is filled with its like. */
public final class Model {

    /** The team of the province and those of its nine districts. */
    public static final int TEAMS = 10;

    /** An inspection that found what there was to find. */
    public static final String COMPLETION = "{\"completedOn\":\"2020-06-15\",\"outcome\":\"INSPECTED\"}";

    private final Communes communes;
    private final Caller registry;
    private final Caller lead;
    private final Caller inspector;
    private final List<String> teams = new ArrayList<>();
    private String establishmentId;

    public Model(Desks desks, Communes communes) {
        this.communes = communes;
        this.registry = desks.registry();
        this.lead = desks.lead();
        this.inspector = desks.inspector();
    }

    /** The team of the province. */
    public String teamId() {
        return teams.get(0);
    }

    List<String> teams() {
        return List.copyOf(teams);
    }

    /** The establishment that has a history of its own. */
    public String establishmentId() {
        return establishmentId;
    }

    public void make() throws IOException, InterruptedException {
        establishmentId = establishment("Nhà nghỉ Mẫu", communes.oneIn("474"));
        inspectedBy(team("PROVINCE", "46"), establishmentId, true);
        for (String district : communes.districts()) {
            inspectedBy(team("DISTRICT", district), establishment("Nhà nghỉ Quận", communes.oneIn(district)), false);
        }
        for (int i = 0; i < 10; i++) {
            rename("Nhà nghỉ Mẫu " + i);
        }
    }

    private void inspectedBy(String teamId, String establishment, boolean completed)
            throws IOException, InterruptedException {
        List<String> members = members(teamId, teams.size());
        teams.add(teamId);
        if (completed) {
            inspection(teamId, establishment, members, true);
        }
        inspection(teamId, establishment, members, false);
    }

    private String team(String level, String area) throws IOException, InterruptedException {
        return lead.send(lead.post(
                        "/v1/teams",
                        """
                {"level":"%s","areaCode":"%s","name":"Đội kiểm tra liên ngành 178","decisionNumber":"10/QĐ-UBND",
                 "decidedOn":"2018-01-02","validFrom":"2018-01-02"}"""
                                .formatted(level, area)))
                .get("id")
                .asText();
    }

    private List<String> members(String teamId, int team) throws IOException, InterruptedException {
        var members = new ArrayList<String>();
        for (int i = 0; i < 4; i++) {
            String role = i == 0 ? "inspection-lead" : "inspector";
            String subject = i > 1 ? "" : ",\"subject\":\"" + TestTokens.subject(role, "SLDTBXH", "46") + "\"";
            members.add(lead.make(lead.post(
                    "/v1/teams/" + teamId + "/members",
                    """
                {"fullName":"Người Thử","agencyCode":"SLDTBXH","role":"%s","cardNumber":"T-%d-%d","cardValidFrom":"2018-01-02",
                 "cardValidTo":"2020-12-31","memberFrom":"2018-01-02"%s}"""
                            .formatted(i == 0 ? "LEADER" : "MEMBER", team, i, subject))));
        }
        return members;
    }

    private String establishment(String name, String commune) throws IOException, InterruptedException {
        return registry.send(registry.post("/v1/establishments", particulars(name, commune)))
                .get("id")
                .asText();
    }

    private static String particulars(String name, String commune) {
        return """
                {"name":"%s","kind":"MOTEL","legalForm":"HOUSEHOLD_BUSINESS","communeCode":"%s","address":"1 đường Thử",
                 "conditionalBusiness":true,"atRisk":true,"workers":{"total":8,"women":5},"papers":[
                 {"type":"BUSINESS_REGISTRATION","number":"01/ĐK","issuer":"Phòng TC-KH","issuedOn":"2018-01-31"}]}"""
                .formatted(name, commune);
    }

    private void rename(String name) throws IOException, InterruptedException {
        var change = registry.post("/v1/establishments/" + establishmentId, particulars(name, communes.oneIn("474")));
        registry.send(HttpRequest.newBuilder(change, (key, value) -> true)
                .method("PUT", change.bodyPublisher().orElseThrow())
                .header("If-Match", "*")
                .build());
    }

    private void inspection(String teamId, String establishment, List<String> members, boolean toTheEnd)
            throws IOException, InterruptedException {
        String id = lead.send(lead.post(
                        "/v1/inspections",
                        """
                {"type":"UNSCHEDULED","teamId":"%s","establishmentId":"%s","plannedOn":"2020-06-15","ground":
                 {"kind":"REQUEST","reference":"12/CV-CAT","decidedByMemberId":"%s"}}"""
                                .formatted(teamId, establishment, members.get(0))))
                .get("id")
                .asText();
        inspector.send(inspector.post(
                "/v1/inspections/" + id + "/start",
                """
                {"startedAt":"2020-06-15T02:00:00Z","presentMemberIds":["%s"]}"""
                        .formatted(String.join("\",\"", members))));
        if (toTheEnd) {
            inspector.send(
                    inspector.post(
                            "/v1/inspections/" + id + "/findings",
                            """
                    {"violationCode":"LABOUR_CONTRACT","description":"Không ký hợp đồng với hai người làm"}"""));
            inspector.send(inspector.post("/v1/inspections/" + id + "/completion", COMPLETION));
        }
    }
}
