package vn.lanhmanh.casework.casefile;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;

import vn.lanhmanh.casework.Desk;
import vn.lanhmanh.casework.RealParts;
import vn.lanhmanh.casework.Scene;
import vn.lanhmanh.casework.casefile.crimesigns.CrimeSignal;
import vn.lanhmanh.local.testing.FactSchemas;

import static org.assertj.core.api.Assertions.assertThat;

@RealParts
class CaseResourceTest {

    private static final Map<String, Object> YES = Map.of("answer", "YES", "reason", "Có dấu hiệu", "on", "2020-06-02");

    @Test
    void numbersTheCasesOfAYearWithoutGaps() {
        int first = number(Scene.detected().view());
        var refused = Scene.policeCase();
        refused.put("communeCode", "99999");
        Desk.of("investigator").refused("/v1/cases", refused, 422, "unknown-unit");

        assertThat(number(Scene.detected().view())).isEqualTo(first + 1);
    }

    private static int number(CaseView file) {
        return Integer.parseInt(file.number().replace("/2020", ""));
    }

    @Test
    void tellsThatItWasOpenedClassifiedAndConcluded() {
        var scene = Scene.administrative();
        assertThat(scene.conclude("UNFOUNDED", "NO_VIOLATION", "2020-06-10").statusCode())
                .isEqualTo(200);

        for (String type : List.of("case.opened.v1", "case.classified.v1", "case.concluded.v1")) {
            var told = Scene.topics().await("case.events", type, scene.caseId);
            FactSchemas.of("case-service").check(type, told.data());
        }
    }

    @Test
    void goesThroughVerificationToAnAnswer() {
        var scene = Scene.detected();

        var verifying = scene.investigator.done(scene.path("verification"), Map.of("on", "2020-06-01"), CaseView.class);
        var answered = scene.answerNo(List.of());

        assertThat(verifying.state()).isEqualTo(CaseFile.State.VERIFYING);
        assertThat(answered.state()).isEqualTo(CaseFile.State.ADMINISTRATIVE);
        assertThat(answered.crimeSigns().by()).isNotNull();
        scene.investigator.refused(scene.path("verification"), Map.of("on", "2020-06-01"), 409, "illegal-transition");
    }

    @Test
    void mustTransferACaseWithSignsOfACrime() {
        var scene = Scene.detected();
        scene.investigator.done(scene.path("crime-signs"), YES, CaseView.class);

        Desk.problem(scene.conclude("NOT_SANCTIONED", "OFFENDER_UNKNOWN", "2020-06-10"), 409, "must-be-transferred");
        Desk.problem(scene.conclude("TRANSFERRED", null, "2020-06-10"), 409, "no-transfer");
        scene.investigator.done(
                scene.path("transfer"),
                Map.of("receiver", "Cơ quan CSĐT", "on", "2020-06-03", "article", "Điều 327", "documentNumber", "5/CV"),
                CaseView.class);

        assertThat(scene.conclude("TRANSFERRED", null, "2020-06-10")
                        .as(CaseView.class)
                        .state())
                .isEqualTo(CaseFile.State.CONCLUDED);
    }

    @Test
    void refusesANoThatPassesOverASignal() {
        var request = Scene.policeCase();
        request.put("flags", Set.of("TRAFFICKING_SIGNS"));
        var scene = Scene.of(request);
        scene.add("BROKER", "1980-01-01");

        var problem = scene.investigator.refused(
                scene.path("crime-signs"), Scene.no(List.of("TRAFFICKING")), 422, "crime-signals-unanswered");
        var answered = scene.answerNo(List.of("TRAFFICKING", "BROKERING"));

        assertThat(problem.get("legalBasis").toString()).contains("Điều 62").contains("Điều 328");
        assertThat(answered.signals()).containsExactlyInAnyOrder(CrimeSignal.TRAFFICKING, CrimeSignal.BROKERING);
    }

    @Test
    void endsWithAReasonOfTheOutcomeOnly() {
        var scene = Scene.administrative();

        Desk.problem(scene.conclude("NOT_SANCTIONED", null, "2020-06-10"), 422, "reason-does-not-fit");
        Desk.problem(scene.conclude("UNFOUNDED", "OFFENDER_UNKNOWN", "2020-06-10"), 422, "reason-does-not-fit");
        Desk.problem(scene.conclude("NOT_SANCTIONED", "DEADLINE_LAPSED", "2020-06-10"), 422, "not-lapsed");
        Desk.problem(scene.conclude("SANCTIONED", null, "2020-06-10"), 409, "no-sanction-issued");
        assertThat(scene.conclude("NOT_SANCTIONED", "OFFENDER_UNKNOWN", "2020-06-10")
                        .statusCode())
                .isEqualTo(200);
        Desk.problem(scene.conclude("UNFOUNDED", "NO_VIOLATION", "2020-06-10"), 409, "illegal-transition");
    }

    @Test
    void comesFromATipOnlyWhenTheTipWasFoundTrue() {
        var request = Scene.policeCase();
        request.put("origin", "TIP");
        Desk.of("investigator").refused("/v1/cases", request, 422, "tip-missing");

        String tip = Desk.of("intake-officer")
                .post(
                        "/v1/tips",
                        Map.of(
                                "kind", "TIN_BAO",
                                "channel", "LETTER",
                                "receivedOn", "2020-05-01",
                                "content", "Nội dung",
                                "communeCode", Desk.COMMUNE))
                .path("id");
        request.put("tipId", tip);

        Desk.of("investigator").refused("/v1/cases", request, 422, "tip-not-verified");
    }

    @Test
    void keepsTheCasesOfAnotherAreaOutOfReach() {
        var scene = Scene.detected();
        var elsewhere = Desk.of("investigator", "CAT", "476");

        assertThat(elsewhere.get("/v1/cases/" + scene.caseId).statusCode()).isEqualTo(404);
        elsewhere.refused(scene.path("verification"), Map.of("on", "2020-06-01"), 404, "not-found");
        assertThat(elsewhere.ids("/v1/cases?limit=200")).doesNotContain(scene.caseId);
        assertThat(Desk.of("investigator", "CAT", Desk.DISTRICT).ids("/v1/cases?limit=200&state=DETECTED"))
                .contains(scene.caseId);
        elsewhere.refused("/v1/cases", Scene.policeCase(), 404, "not-found");
    }

    @Test
    void refusesAnEditOfAStaleVersion() {
        var scene = Scene.detected();
        scene.answerNo(List.of());

        var answer = scene.investigator
                .request()
                .header("If-Match", "\"0\"")
                .body(Scene.no(List.of()))
                .post(scene.path("crime-signs"));

        Desk.problem(answer, 412, "stale-version");
    }
}
