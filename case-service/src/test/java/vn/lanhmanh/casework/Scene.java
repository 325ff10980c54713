package vn.lanhmanh.casework;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.eclipse.microprofile.config.ConfigProvider;

import io.restassured.response.Response;

import vn.lanhmanh.casework.casefile.CaseView;
import vn.lanhmanh.casework.person.PersonResource.PersonView;
import vn.lanhmanh.casework.sanction.SanctionResource.SanctionView;
import vn.lanhmanh.casework.violation.MinutesResource.MinutesView;
import vn.lanhmanh.local.testing.TestTopics;

/** A case as it is worked on over HTTP, by an investigator of the provincial police and a district chair. */
public final class Scene {

    public static final String ACT_ON = "2020-06-01";

    public final Desk investigator = Desk.of("investigator");
    public final Desk authority = Desk.titled("DISTRICT_CHAIR");
    public final UUID caseId;

    private Scene(UUID caseId) {
        this.caseId = caseId;
    }

    public static Map<String, Object> policeCase() {
        var request = new HashMap<String, Object>();
        request.put("kind", "PROSTITUTION");
        request.put("origin", "POLICE");
        request.put("communeCode", Desk.COMMUNE);
        request.put("detectedOn", ACT_ON);
        request.put("flags", Set.of());
        return request;
    }

    /** A case nobody has answered for yet. */
    public static Scene detected() {
        return of(policeCase());
    }

    public static Scene of(Map<String, Object> request) {
        var view = Desk.of("investigator").done("/v1/cases", request, CaseView.class);
        return new Scene(view.id());
    }

    /** A case without signs of a crime. */
    public static Scene administrative() {
        var scene = detected();
        scene.answerNo(List.of());
        return scene;
    }

    public CaseView view() {
        return investigator.get("/v1/cases/" + caseId).as(CaseView.class);
    }

    public CaseView answerNo(List<String> despite) {
        return investigator.done(path("crime-signs"), no(despite), CaseView.class);
    }

    public static Map<String, Object> no(List<String> despite) {
        return Map.of("answer", "NO", "reason", "Không có dấu hiệu", "on", "2020-06-02", "despite", despite);
    }

    public String path(String part) {
        return "/v1/cases/" + caseId + "/" + part;
    }

    public static Map<String, Object> identity(String dateOfBirth) {
        var identity = new HashMap<String, Object>();
        identity.put("fullName", "Trần Thị Hư Cấu");
        identity.put("sex", "FEMALE");
        identity.put("nationality", "VN");
        identity.put("noDocumentReason", "Không mang theo");
        if (dateOfBirth != null) {
            identity.put("dateOfBirth", dateOfBirth);
        }
        return identity;
    }

    public PersonView add(String role, String dateOfBirth) {
        return add(role, identity(dateOfBirth));
    }

    public PersonView add(String role, Map<String, Object> identity) {
        return investigator.done(
                path("persons"), Map.of("role", role, "actOn", ACT_ON, "identity", identity), PersonView.class);
    }

    public void screen(UUID person, String result) {
        var answer = investigator.post(
                path("screenings"),
                Map.of("personId", person, "result", result, "signs", Set.of("DEBT_BONDAGE"), "on", "2020-06-03"));
        if (answer.statusCode() != 201) {
            throw new AssertionError(answer.asString());
        }
    }

    public Map<String, Object> minutesOf(UUID person, String act) {
        var request = new HashMap<String, Object>();
        request.put("caseId", caseId);
        request.put("subject", "PERSON");
        request.put("personId", person);
        request.put("act", act);
        request.put("actOn", ACT_ON);
        request.put("discoveredOn", ACT_ON);
        request.put("madeOn", ACT_ON);
        request.put("makerTitle", "DISTRICT_POLICE_CHIEF");
        return request;
    }

    public MinutesView minutes(UUID person, String act) {
        return minutes(minutesOf(person, act));
    }

    public MinutesView minutes(Map<String, Object> request) {
        return investigator.done("/v1/violation-minutes", request, MinutesView.class);
    }

    public static Map<String, Object> item(String norm, String form, Long amount, String... circumstances) {
        var item = new HashMap<String, Object>();
        item.put("normCode", norm);
        item.put("mainForm", form);
        item.put("circumstances", Set.of(circumstances));
        if (amount != null) {
            item.put("amount", amount);
        }
        return item;
    }

    public static Map<String, Object> sanction(UUID minutes, Map<String, Object> item) {
        return Map.of("minutesId", minutes, "items", List.of(item), "supplementary", Set.of());
    }

    public SanctionView draft(UUID minutes, Map<String, Object> item) {
        return investigator.done("/v1/sanctions", sanction(minutes, item), SanctionView.class);
    }

    /** An adult buyer's sanction, drafted at the middle of the band. */
    public SanctionView buyerDraft() {
        var buyer = add("BUYER", "1990-01-01");
        return draft(minutes(buyer.id(), "BUYING").id(), item("167-22-1", "FINE", null));
    }

    public static Map<String, Object> issue(String on, String title) {
        return Map.of("decidedOn", on, "decisionNumber", "12/QĐ-XPHC", "title", title);
    }

    public SanctionView issued(SanctionView draft) {
        return authority.done(
                "/v1/sanctions/" + draft.id() + "/issue", issue("2020-06-05", "DISTRICT_CHAIR"), SanctionView.class);
    }

    public Response conclude(String outcome, String reason, String on) {
        var request = new HashMap<String, Object>();
        request.put("outcome", outcome);
        request.put("on", on);
        if (reason != null) {
            request.put("reason", reason);
        }
        return investigator.post(path("conclusion"), request);
    }

    /** A text without its ids and person keys: their digits may look like a year. */
    public static String besidesIds(String text) {
        return text.replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9a-f]{32}|NLQ-[0-9A-F]{8}", "");
    }

    public static TestTopics topics() {
        return new TestTopics(ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class));
    }
}
