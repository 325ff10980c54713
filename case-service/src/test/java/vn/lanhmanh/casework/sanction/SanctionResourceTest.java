package vn.lanhmanh.casework.sanction;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import vn.lanhmanh.casework.Desk;
import vn.lanhmanh.casework.RealParts;
import vn.lanhmanh.casework.Scene;
import vn.lanhmanh.casework.casefile.CaseFile;
import vn.lanhmanh.casework.casefile.CaseView;
import vn.lanhmanh.casework.sanction.SanctionResource.SanctionView;
import vn.lanhmanh.local.testing.FactSchemas;

import static org.assertj.core.api.Assertions.assertThat;

@RealParts
class SanctionResourceTest {

    private Scene scene;

    @BeforeEach
    void open() {
        scene = Scene.administrative();
    }

    private void refuseDraft(UUID minutes, Map<String, Object> item, int status, String problem) {
        scene.investigator.refused("/v1/sanctions", Scene.sanction(minutes, item), status, problem);
    }

    private UUID buyerMinutes() {
        return scene.minutes(scene.add("BUYER", "1990-01-01").id(), "BUYING").id();
    }

    @Test
    void goesFromDraftToExecutionAndTellsIt() {
        var draft = scene.buyerDraft();
        String path = "/v1/sanctions/" + draft.id();

        var issued = scene.issued(draft);
        scene.investigator.done(path + "/service", Map.of("servedOn", "2020-06-08"), SanctionView.class);
        var executed = scene.investigator.done(
                path + "/execution", Map.of("executedOn", "2020-06-15", "collected", 750_000), SanctionView.class);

        assertThat(draft.amount()).isEqualTo(750_000);
        assertThat(issued.state()).isEqualTo(Sanction.State.ISSUED);
        assertThat(executed.state()).isEqualTo(Sanction.State.EXECUTED);
        assertThat(scene.conclude("SANCTIONED", null, "2020-06-16")
                        .as(CaseView.class)
                        .state())
                .isEqualTo(CaseFile.State.CONCLUDED);
        for (String type : List.of("sanction.issued.v1", "sanction.executed.v1")) {
            var told = Scene.topics().await("case.events", type, draft.id());
            FactSchemas.of("case-service").check(type, told.data());
            assertThat(told.data()).doesNotContain("Hư Cấu");
            assertThat(Scene.besidesIds(told.data())).doesNotContain("1990");
        }
        assertThat(Scene.topics()
                        .await("case.events", "sanction.issued.v1", draft.id())
                        .data())
                .contains("\"personRole\": \"BUYER\"", "\"expulsion\": false");
    }

    @Test
    void needsTheAnswerForCrimeSignsBeforeADraftAndAgainBeforeTheIssue() {
        var unanswered = Scene.detected();
        UUID minutes = unanswered
                .minutes(unanswered.add("BUYER", "1990-01-01").id(), "BUYING")
                .id();
        unanswered.investigator.refused(
                "/v1/sanctions",
                Scene.sanction(minutes, Scene.item("167-22-1", "FINE", null)),
                409,
                "crime-signs-unanswered");

        var draft = scene.buyerDraft();
        scene.add("HARBOURER", "1980-01-01");

        scene.authority.refused(
                "/v1/sanctions/" + draft.id() + "/issue",
                Scene.issue("2020-06-05", "DISTRICT_CHAIR"),
                422,
                "crime-signals-unanswered");
    }

    @Test
    void neverDraftsAgainstAVictimAndNeverIssuesOnce() {
        var seller = scene.add("SELLER", "1995-01-01");
        UUID minutes = scene.minutes(seller.id(), "SELLING").id();
        var draft = scene.draft(minutes, Scene.item("167-23-1", "WARNING", null));
        scene.screen(seller.id(), "SUSPECTED_VICTIM");
        scene.answerNo(List.of("TRAFFICKING"));

        var problem = scene.authority.refused(
                "/v1/sanctions/" + draft.id() + "/issue",
                Scene.issue("2020-06-05", "DISTRICT_CHAIR"),
                409,
                "victim-protected");
        UUID second = scene.minutes(seller.id(), "SELLING").id();
        refuseDraft(second, Scene.item("167-23-1", "WARNING", null), 409, "victim-protected");
        scene.screen(seller.id(), "NOT_VICTIM");

        assertThat(problem.get("legalBasis").toString()).contains("66/2011");
        assertThat(scene.issued(draft).state()).isEqualTo(Sanction.State.ISSUED);
    }

    @Test
    void protectsAMinorSellerFirstThenOnlyWarnsOrHalves() {
        var seller = scene.add("SELLER", "2004-05-31");
        UUID minutes = scene.minutes(seller.id(), "SELLING").id();
        refuseDraft(minutes, Scene.item("167-23-1", "FINE", null), 409, "screening-required");
        scene.screen(seller.id(), "NOT_VICTIM");

        refuseDraft(minutes, Scene.item("167-23-1", "FINE", 150_001L, "AGGRAVATING"), 422, "amount-outside-band");
        var draft = scene.draft(minutes, Scene.item("167-23-1", "FINE", null));

        assertThat(draft.items()).singleElement().satisfies(item -> {
            assertThat(item.lowest()).isEqualTo(50_000);
            assertThat(item.proposed()).isEqualTo(100_000);
            assertThat(item.highest()).isEqualTo(150_000);
        });
    }

    @Test
    void warnsFromFourteenToSixteenAlsoWhereTheNormHasNoWarning() {
        var buyer = scene.add("BUYER", "2005-01-01");
        UUID minutes = scene.minutes(buyer.id(), "BUYING").id();

        refuseDraft(minutes, Scene.item("167-22-1", "FINE", null), 422, "minor-warning-only");
        var draft = scene.draft(minutes, Scene.item("167-22-1", "WARNING", null));

        assertThat(draft.amount()).isZero();
    }

    @Test
    void neverSanctionsAChildNorWhoseAgeIsNotShown() {
        UUID child =
                scene.minutes(scene.add("BUYER", "2006-06-02").id(), "BUYING").id();
        UUID unknown =
                scene.minutes(scene.add("BUYER", (String) null).id(), "BUYING").id();

        refuseDraft(child, Scene.item("167-22-1", "WARNING", null), 409, "under-age");
        refuseDraft(unknown, Scene.item("167-22-1", "WARNING", null), 409, "age-not-shown");
    }

    @Test
    void allowsAgainstAMinorNothingSupplementaryButConfiscation() {
        UUID minutes =
                scene.minutes(scene.add("BUYER", "2003-01-01").id(), "BUYING").id();
        var request = new HashMap<>(Scene.sanction(minutes, Scene.item("167-22-1", "FINE", null)));
        request.put("supplementary", Set.of("EXPULSION"));

        scene.investigator.refused("/v1/sanctions", request, 422, "minor-confiscation-only");
    }

    @Test
    void keepsTheAmountInTheBandAndAsksWhyItIsNotTheMiddle() {
        UUID minutes = buyerMinutes();

        refuseDraft(minutes, Scene.item("167-22-1", "FINE", 499_999L, "MITIGATING"), 422, "amount-outside-band");
        refuseDraft(minutes, Scene.item("167-22-1", "FINE", 1_000_001L, "AGGRAVATING"), 422, "amount-outside-band");
        refuseDraft(minutes, Scene.item("167-22-1", "FINE", 500_000L), 422, "circumstance-missing");
        refuseDraft(minutes, Scene.item("167-22-1", "FINE", 500_000L, "AGGRAVATING"), 422, "circumstance-missing");
        refuseDraft(minutes, Scene.item("167-22-1", "WARNING", null), 422, "warning-not-allowed");
        var draft = scene.draft(minutes, Scene.item("167-22-1", "FINE", 500_000L, "MITIGATING_SINCERE"));

        assertThat(draft.items().get(0).proposed()).isEqualTo(750_000);
    }

    @Test
    void appliesOnlyVerifiedNormsOfTheActAndItsDay() {
        UUID minutes = buyerMinutes();

        refuseDraft(minutes, Scene.item("167-22-3", "FINE", null), 422, "norm-not-verified");
        refuseDraft(minutes, Scene.item("144-24-1", "FINE", null), 422, "norm-not-in-force");
        refuseDraft(minutes, Scene.item("nothing", "FINE", null), 422, "unknown-norm");
        refuseDraft(minutes, Scene.item("167-25", "FINE", null), 422, "norm-for-another-subject");
        refuseDraft(minutes, Scene.item("167-23-1", "FINE", null), 422, "one-main-form-per-act");
    }

    @Test
    void sanctionsEachActOfTheMinutesOnceInOneDecision() {
        var person = scene.add("BUYER", "1990-01-01");
        var request = scene.minutesOf(person.id(), "BUYING");
        request.put("furtherActs", Set.of("SELLING"));
        UUID minutes = scene.minutes(request).id();
        var buying = Scene.item("167-22-1", "FINE", null);
        var selling = Scene.item("167-23-1", "WARNING", null);

        refuseDraft(minutes, buying, 422, "one-main-form-per-act");
        scene.investigator.refused(
                "/v1/sanctions",
                Map.of("minutesId", minutes, "items", List.of(buying, buying, selling)),
                422,
                "one-main-form-per-act");
        var draft = scene.investigator.done(
                "/v1/sanctions", Map.of("minutesId", minutes, "items", List.of(buying, selling)), SanctionView.class);

        assertThat(draft.items()).hasSize(2);
        refuseDraft(minutes, buying, 409, "minutes-already-sanctioned");
    }

    @Test
    void issuesWithinTheCompetenceOfTheTitleInTheTokenOnly() {
        var person = scene.add("BUYER", "1990-01-01");
        var draft = scene.draft(scene.minutes(person.id(), "BUYING").id(), Scene.item("167-22-2", "FINE", null));
        String issue = "/v1/sanctions/" + draft.id() + "/issue";

        scene.authority.refused(issue, Scene.issue("2020-06-05", "PROVINCE_CHAIR"), 403, "title-mismatch");
        var problem = Desk.titled("COMMUNE_CHAIR")
                .refused(issue, Scene.issue("2020-06-05", "COMMUNE_CHAIR"), 422, "above-competence");
        Desk.titled("TEAM_LEADER")
                .refused(issue, Scene.issue("2020-06-05", "TEAM_LEADER"), 422, "title-without-competence");
        Desk.titled("BORDER_GUARD_4")
                .refused(issue, Scene.issue("2020-06-05", "BORDER_GUARD_4"), 422, "title-without-competence");

        assertThat(problem.get("legalBasis").toString()).contains("Điều 52");
        assertThat(scene.issued(draft).state()).isEqualTo(Sanction.State.ISSUED);
    }

    @Test
    void refusesADecisionAfterItsDeadlineAndLeavesOneWayOnly() {
        var draft = scene.buyerDraft();
        String issue = "/v1/sanctions/" + draft.id() + "/issue";

        var problem =
                scene.authority.refused(issue, Scene.issue("2020-06-09", "DISTRICT_CHAIR"), 422, "deadline-lapsed");
        Desk.problem(scene.conclude("SANCTIONED", null, "2020-06-09"), 409, "no-sanction-issued");
        Desk.problem(scene.conclude("NOT_SANCTIONED", "DEADLINE_LAPSED", "2020-06-08"), 409, "decisions-open");
        var concluded = scene.conclude("NOT_SANCTIONED", "DEADLINE_LAPSED", "2020-06-09");

        assertThat(problem.get("legalBasis").toString()).contains("Điều 66").contains("Điều 65");
        assertThat(concluded.statusCode()).isEqualTo(200);
        scene.authority.refused(issue, Scene.issue("2020-06-05", "DISTRICT_CHAIR"), 409, "illegal-transition");
    }

    @Test
    void decidesOnTheLastDayStill() {
        var draft = scene.buyerDraft();

        var issued = scene.authority.done(
                "/v1/sanctions/" + draft.id() + "/issue",
                Scene.issue("2020-06-08", "DISTRICT_CHAIR"),
                SanctionView.class);

        assertThat(issued.state()).isEqualTo(Sanction.State.ISSUED);
    }

    @Test
    void refusesADecisionAfterTheLimitation() {
        var person = scene.add("BUYER", "1990-01-01");
        var request = scene.minutesOf(person.id(), "BUYING");
        request.put("actOn", "2019-06-03");
        var draft = scene.draft(scene.minutes(request).id(), Scene.item("167-22-1", "FINE", null));

        scene.authority.refused(
                "/v1/sanctions/" + draft.id() + "/issue",
                Scene.issue("2020-06-04", "DISTRICT_CHAIR"),
                422,
                "limitation-lapsed");
    }

    @Test
    void warnsWithoutAnAmountAndAddsOnlyWhatTheNormKnows() {
        UUID selling =
                scene.minutes(scene.add("SELLER", "1990-01-01").id(), "SELLING").id();
        var expelled = new HashMap<>(Scene.sanction(buyerMinutes(), Scene.item("167-22-1", "FINE", null)));
        expelled.put("supplementary", Set.of("EXPULSION"));

        refuseDraft(selling, Scene.item("167-23-1", "WARNING", 100_000L), 422, "warning-with-amount");
        var problem = scene.investigator.refused("/v1/sanctions", expelled, 422, "supplementary-not-in-norm");

        assertThat(problem.get("legalBasis").toString()).contains("167/2013");
        assertThat(problem.get("violations").toString()).contains("supplementary");
    }

    @Test
    void executesADecisionUntilItsLimitationOnly() {
        var request = scene.minutesOf(scene.add("BUYER", "1990-01-01").id(), "BUYING");
        for (String day : List.of("actOn", "discoveredOn", "madeOn")) {
            request.put(day, "2019-06-03");
        }
        var draft = scene.draft(scene.minutes(request).id(), Scene.item("167-22-1", "FINE", null));
        String path = "/v1/sanctions/" + draft.id();
        scene.authority.done(path + "/issue", Scene.issue("2019-06-07", "DISTRICT_CHAIR"), SanctionView.class);
        scene.investigator.done(path + "/service", Map.of("servedOn", "2019-06-10"), SanctionView.class);

        var problem = scene.investigator.refused(
                path + "/execution",
                Map.of("executedOn", "2020-06-09", "collected", 750_000),
                422,
                "execution-limitation-lapsed");
        var executed = scene.investigator.done(
                path + "/execution", Map.of("executedOn", "2020-06-05", "collected", 750_000), SanctionView.class);

        assertThat(problem.get("legalBasis").toString()).contains("Điều 74");
        assertThat(executed.state()).isEqualTo(Sanction.State.EXECUTED);
    }

    @Test
    void annulsADecisionAndLetsTheClockRunAgain() {
        var issued = scene.issued(scene.buyerDraft());
        String path = "/v1/sanctions/" + issued.id();

        var annulled = scene.authority.done(
                path + "/annulment", Map.of("on", "2020-06-08", "reason", "Sai điều khoản"), SanctionView.class);

        assertThat(annulled.state()).isEqualTo(Sanction.State.ANNULLED);
        String told = Scene.topics()
                .await("case.events", "sanction.annulled.v1", issued.id())
                .data();
        FactSchemas.of("case-service").check("sanction.annulled.v1", told);
        assertThat(told).contains("2020-06-08", "decidedOn").doesNotContain("điều khoản", "establishmentId");
        scene.investigator.refused(path + "/service", Map.of("servedOn", "2020-06-08"), 409, "illegal-transition");
        assertThat(scene.draft(issued.minutesId(), Scene.item("167-22-1", "FINE", null))
                        .state())
                .isEqualTo(Sanction.State.DRAFT);
        Desk.problem(scene.conclude("SANCTIONED", null, "2020-06-08"), 409, "no-sanction-issued");
    }

    @Test
    void keepsTheSanctionsOfAnotherAreaOutOfReach() {
        var draft = scene.buyerDraft();

        assertThat(Desk.of("sanction-authority", "H476", "476")
                        .get("/v1/sanctions/" + draft.id())
                        .statusCode())
                .isEqualTo(404);
        assertThat(scene.authority.ids("/v1/sanctions?limit=1&caseId=" + scene.caseId))
                .containsExactly(draft.id());
    }

    @Test
    void listsTheNormsOfADayWithThoseSwitchedOff() {
        var norms = scene.investigator.get("/v1/sanction-norms?act=BUYING&on=2020-06-01");

        assertThat(norms.jsonPath().getList("code")).containsExactly("167-22-1", "167-22-2", "167-22-3");
        assertThat(norms.jsonPath().getList("enabled")).containsExactly(true, true, false);
        assertThat(norms.jsonPath().getList("middle")).startsWith(750_000, 3_500_000);
    }
}
