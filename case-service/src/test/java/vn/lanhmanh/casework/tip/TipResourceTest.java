package vn.lanhmanh.casework.tip;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

import vn.lanhmanh.casework.Desk;
import vn.lanhmanh.casework.RealParts;
import vn.lanhmanh.casework.tip.TipResource.TipView;
import vn.lanhmanh.local.testing.FactSchemas;
import vn.lanhmanh.local.testing.TestTopics;

import static org.assertj.core.api.Assertions.assertThat;

@RealParts
class TipResourceTest {

    private final Desk intake = Desk.of("intake-officer");
    private final TestTopics topics =
            new TestTopics(ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class));

    static Map<String, Object> tip() {
        var tip = new HashMap<String, Object>();
        tip.put("kind", "TIN_BAO");
        tip.put("channel", "HOTLINE");
        tip.put("receivedOn", "2020-06-01");
        tip.put("content", "Quán trên đường có biểu hiện nghi vấn");
        tip.put("communeCode", Desk.COMMUNE);
        return tip;
    }

    static Map<String, Object> denunciation() {
        var tip = tip();
        tip.put("kind", "TO_CAO");
        tip.put("channel", "LETTER");
        tip.put("informant", Map.of("fullName", "Nguyễn Văn Tưởng Tượng", "address", "1 Đường Không Có"));
        return tip;
    }

    private TipView registered(Map<String, Object> request) {
        return intake.done("/v1/tips", request, TipView.class);
    }

    @Test
    void tellsTheTrackingCodeOnceAndOnlyTheStateForIt() {
        var tip = registered(tip());

        var tracked = intake.post(
                "/v1/tip-trackings", Map.of("trackingCode", tip.trackingCode().toLowerCase()));

        assertThat(tip.trackingCode()).matches("([2-9A-HJKMNP-Z]{5}-){3}[2-9A-HJKMNP-Z]{5}");
        assertThat(tracked.jsonPath().getMap("$")).isEqualTo(Map.of("state", "RECEIVED"));
        assertThat(intake.get("/v1/tips/" + tip.id()).as(TipView.class).trackingCode())
                .isNull();
        intake.refused("/v1/tip-trackings", Map.of("trackingCode", "22222-22222-22222-22222"), 404, "not-found");
    }

    @Test
    void showsTheContentOfASingleTipAndNeverOfAList() {
        var tip = registered(tip());

        assertThat(intake.get("/v1/tips/" + tip.id()).as(TipView.class).content())
                .startsWith("Quán");
        assertThat(tip.content()).isNull();
        assertThat(intake.get("/v1/tips?limit=200").asString()).doesNotContain("Quán");
    }

    @Test
    void tellsTheOutcomeOfAVerification() {
        var tip = registered(tip());
        intake.done("/v1/tips/" + tip.id() + "/acceptance", Map.of("on", "2020-06-02"), TipView.class);

        var verified = intake.done(
                "/v1/tips/" + tip.id() + "/verification",
                Map.of("on", "2020-06-05", "wellFounded", true, "conclusion", "Đúng", "inspectionRequested", true),
                TipView.class);

        assertThat(verified.state()).isEqualTo(Tip.State.VERIFIED);
        assertThat(verified.verifiedOn()).isEqualTo(LocalDate.of(2020, 6, 5));
        var told = topics.await("case.events", "tip.verified.v1", tip.id());
        FactSchemas.of("case-service").check("tip.verified.v1", told.data());
    }

    @Test
    void readsTheInformantForTheIntakeOfficerWithAPurposeOnly() {
        var tip = registered(denunciation());
        String readings = "/v1/tips/" + tip.id() + "/informant-readings";

        var informant = intake.done(readings, Map.of("purpose", "Mời người tố cáo làm việc"), Informant.class);

        assertThat(informant.fullName()).isEqualTo("Nguyễn Văn Tưởng Tượng");
        intake.refused(readings, Map.of(), 400, "validation-failed");
        Desk.of("investigator").refused(readings, Map.of("purpose", "Muốn biết"), 403, "forbidden");
        Desk.of("intake-officer", "CAT", "476").refused(readings, Map.of("purpose", "Muốn biết"), 404, "not-found");
    }

    @Test
    void refusesADenunciationThatIsAnonymousOrByTelephone() {
        var anonymous = denunciation();
        anonymous.remove("informant");
        var byTelephone = denunciation();
        byTelephone.put("channel", "HOTLINE");

        var problem = intake.refused("/v1/tips", anonymous, 422, "denunciation-form");
        intake.refused("/v1/tips", byTelephone, 422, "denunciation-form");

        assertThat(problem.get("legalBasis").toString()).contains("Luật Tố cáo");
    }

    @Test
    void keepsTheTipsOfAnotherAreaOutOfReach() {
        var tip = registered(tip());
        var elsewhere = Desk.of("intake-officer", "CAT", "476");

        assertThat(elsewhere.get("/v1/tips/" + tip.id()).statusCode()).isEqualTo(404);
        assertThat(elsewhere.ids("/v1/tips?limit=200")).doesNotContain(tip.id());
        elsewhere.refused("/v1/tips", tip(), 404, "not-found");
        assertThat(Desk.of("intake-officer", "CAT", Desk.COMMUNE).ids("/v1/tips?limit=200"))
                .contains(tip.id());
    }

    @Test
    void pagesFromTheNewestOnEachTipOnce() {
        var first = registered(tip());
        var second = registered(tip());
        var third = registered(tip());

        var ids = intake.ids("/v1/tips?limit=2");

        assertThat(ids).doesNotHaveDuplicates().containsSubsequence(third.id(), second.id(), first.id());
        Desk.problem(intake.request().queryParam("cursor", "x").get("/v1/tips"), 400, "broken-cursor");
    }

    @Test
    void answersARepeatedRegistrationWithTheFirstAnswer() {
        String key = UUID.randomUUID().toString();
        var request = tip();

        var first =
                intake.request().header("Idempotency-Key", key).body(request).post("/v1/tips");
        var again =
                intake.request().header("Idempotency-Key", key).body(request).post("/v1/tips");
        request.put("receivedOn", "2020-06-02");
        var other =
                intake.request().header("Idempotency-Key", key).body(request).post("/v1/tips");

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(again.asString()).isEqualTo(first.asString());
        Desk.problem(other, 422, "idempotency-key-reused");
    }

    @Test
    void refusesWhatCannotBeATip() {
        var future = tip();
        future.put("receivedOn", "2020-11-26");
        var unknown = tip();
        unknown.put("communeCode", "99999");
        var extra = tip();
        extra.put("colour", "red");

        intake.refused("/v1/tips", future, 422, "date-in-future");
        intake.refused("/v1/tips", unknown, 422, "unknown-unit");
        intake.refused("/v1/tips", extra, 400, "unknown-field");
        intake.refused("/v1/tips", "{\"kind\": ", 400, "malformed-json");
        Desk.problem(
                intake.request().contentType("text/plain").body("x").post("/v1/tips"), 415, "unsupported-media-type");
    }

    @Test
    void refusesAStaleVersionAndAnIllegalTransition() {
        var tip = registered(tip());
        String acceptance = "/v1/tips/" + tip.id() + "/acceptance";
        intake.done(acceptance, Map.of("on", "2020-06-02"), TipView.class);

        Desk.problem(
                intake.request()
                        .header("If-Match", "\"0\"")
                        .body(Map.of("on", "2020-06-02"))
                        .post(acceptance),
                412,
                "stale-version");
        intake.refused(acceptance, Map.of("on", "2020-06-02"), 409, "illegal-transition");
        intake.refused(
                "/v1/tips/" + tip.id() + "/forwarding",
                Map.of("on", "2020-05-31", "receiver", "Công an huyện"),
                422,
                "date-out-of-order");
    }
}
