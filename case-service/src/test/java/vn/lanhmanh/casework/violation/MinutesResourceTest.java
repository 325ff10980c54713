package vn.lanhmanh.casework.violation;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import vn.lanhmanh.casework.Desk;
import vn.lanhmanh.casework.RealParts;
import vn.lanhmanh.casework.Scene;
import vn.lanhmanh.casework.deadline.LegalClock;
import vn.lanhmanh.casework.violation.MinutesResource.MinutesView;
import vn.lanhmanh.local.testing.FactSchemas;

import static org.assertj.core.api.Assertions.assertThat;

@RealParts
class MinutesResourceTest {

    private Scene scene;
    private UUID buyer;

    @BeforeEach
    void open() {
        scene = Scene.detected();
        buyer = scene.add("BUYER", "1990-01-01").id();
    }

    private static Map<LegalClock, String> due(MinutesView minutes) {
        return minutes.deadlines().stream()
                .collect(Collectors.toMap(d -> d.clock(), d -> d.dueOn().toString()));
    }

    @Test
    void startsTheClocksOfTheLawOf2020() {
        var minutes = scene.minutes(buyer, "BUYING");

        assertThat(due(minutes))
                .containsOnly(
                        Map.entry(LegalClock.HEARING_REQUEST, "2020-06-03"),
                        Map.entry(LegalClock.EXPLANATION_WRITTEN, "2020-06-08"),
                        Map.entry(LegalClock.DECISION, "2020-06-08"),
                        Map.entry(LegalClock.LIMITATION_TO_SANCTION, "2021-06-01"));
        assertThat(scene.view().deadlines()).hasSize(4);
        assertThat(scene.investigator
                        .get("/v1/violation-minutes/" + minutes.id())
                        .as(MinutesView.class))
                .isEqualTo(minutes);
    }

    @Test
    void tellsThatTheyWereMadeWithoutSayingAboutWhom() {
        var minutes = scene.minutes(buyer, "BUYING");

        String told = Scene.topics()
                .await("case.events", "violation-minutes.made.v1", minutes.id())
                .data();

        FactSchemas.of("case-service").check("violation-minutes.made.v1", told);
        assertThat(told)
                .contains(scene.caseId.toString(), "2020-06-01", "\"acts\": [\"BUYING\"]", "19750")
                .doesNotContain(buyer.toString(), "inspectionId");
        assertThat(Scene.besidesIds(told)).doesNotContain("1990");
    }

    @Test
    void givesALongerTimeToAComplexCaseOrAnExplanation() {
        var complex = scene.minutesOf(buyer, "BUYING");
        complex.put("complex", true);
        var explained = scene.minutesOf(buyer, "BUYING");
        explained.put("explanationRequested", true);

        assertThat(due(scene.minutes(complex)))
                .containsEntry(LegalClock.DECISION, "2020-07-01")
                .containsEntry(LegalClock.EXPLANATION_WRITTEN, "2020-06-11");
        assertThat(due(scene.minutes(explained))).containsEntry(LegalClock.DECISION, "2020-07-01");
    }

    @Test
    void countsTheLimitationOfAnActThatGoesOnFromItsDiscovery() {
        var going = scene.minutesOf(buyer, "BUYING");
        going.put("actOn", "2019-01-01");
        going.put("actGoingOn", true);

        assertThat(due(scene.minutes(going))).containsEntry(LegalClock.LIMITATION_TO_SANCTION, "2021-06-01");
    }

    @Test
    void asksForTwoWitnessesOrTheAuthorityWhenTheSignatureIsRefused() {
        var request = scene.minutesOf(buyer, "BUYING");
        request.put("signatureRefused", true);
        request.put("refusalReason", "Không đồng ý");
        request.put("witnesses", List.of(Map.of("fullName", "Lê Văn Chứng")));
        refuse(request, "refused-signature");
        request.put("witnesses", List.of(Map.of("fullName", "Lê Văn Chứng"), Map.of("fullName", "Lê Thị Kiến")));
        var made = scene.minutes(request);
        request.remove("refusalReason");
        refuse(request, "refused-signature");
        request.put("refusalReason", "Không đồng ý");
        request.remove("witnesses");
        request.put("narrative", Map.of("authorityRepresentative", "Phạm Văn Đại Diện"));

        assertThat(made.signatureRefused()).isTrue();
        assertThat(scene.minutes(request).signatureRefused()).isTrue();
    }

    private void refuse(Map<String, Object> request, String problem) {
        scene.investigator.refused("/v1/violation-minutes", request, 422, problem);
    }

    @Test
    void opensWhatTheyTellWithinAnOwnCaseForAPurpose() {
        var request = scene.minutesOf(buyer, "BUYING");
        request.put("narrative", Map.of("place", "Phòng 12", "statement", "Thừa nhận hành vi"));
        String readings = "/v1/violation-minutes/" + scene.minutes(request).id() + "/narrative-readings";
        Map<String, Object> purpose = Map.of("purpose", "Xem xét hồ sơ");

        var told = scene.investigator.done(readings, purpose, Narrative.class);

        assertThat(told.statement()).isEqualTo("Thừa nhận hành vi");
        assertThat(told.place()).isEqualTo("Phòng 12");
        Desk.of("investigator", "BDBP", "46").refused(readings, purpose, 404, "not-found");
        Desk.of("investigator", "CAT", "476").refused(readings, purpose, 404, "not-found");
        scene.authority.refused(readings, purpose, 403, "forbidden");
        scene.investigator.refused(readings, Map.of(), 400, "validation-failed");
    }

    @Test
    void namesExactlyTheSubjectItIsAbout() {
        var none = scene.minutesOf(buyer, "BUYING");
        none.remove("personId");
        var stranger =
                scene.minutesOf(Scene.detected().add("BUYER", "1990-01-01").id(), "BUYING");
        var unknown = scene.minutesOf(buyer, "ABUSING_BUSINESS");
        unknown.put("subject", "ESTABLISHMENT");
        unknown.remove("personId");
        unknown.put("establishmentId", UUID.randomUUID());

        refuse(none, "subject-missing");
        scene.investigator.refused("/v1/violation-minutes", stranger, 404, "not-found");
        refuse(unknown, "unknown-establishment");
    }

    @Test
    void goesByTheRoleInWhichThePersonStandsInTheCase() {
        UUID minor = scene.add("OTHER", "2004-01-01").id();
        UUID adult = scene.add("OTHER", "1990-01-01").id();

        refuse(scene.minutesOf(minor, "SELLING"), "role-contradicts-act");
        refuse(scene.minutesOf(adult, "BUYING"), "role-contradicts-act");
        assertThat(scene.minutes(adult, "SELLING").subjectId()).isEqualTo(adult);
    }

    @Test
    void keepsTheDaysInTheirOrder() {
        var request = scene.minutesOf(buyer, "BUYING");
        request.put("discoveredOn", "2020-05-31");
        refuse(request, "date-out-of-order");
        request.put("discoveredOn", "2020-06-02");
        refuse(request, "date-out-of-order");
        request.put("madeOn", "2020-11-26");
        refuse(request, "date-in-future");
        Desk.of("investigator", "CAT", "476")
                .refused("/v1/violation-minutes", scene.minutesOf(buyer, "BUYING"), 404, "not-found");
    }
}
