package vn.lanhmanh.casework.person.prosecuting;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import vn.lanhmanh.casework.Desk;
import vn.lanhmanh.casework.RealParts;
import vn.lanhmanh.casework.Scene;
import vn.lanhmanh.casework.casefile.CaseView;
import vn.lanhmanh.casework.person.PersonResource.PersonView;
import vn.lanhmanh.local.testing.FactSchemas;

import static org.assertj.core.api.Assertions.assertThat;

@RealParts
class SuspectTest {

    private static final Map<String, Object> YES = Map.of("answer", "YES", "reason", "Có dấu hiệu", "on", "2020-06-02");

    private static Scene criminal() {
        var scene = Scene.detected();
        scene.investigator.done(scene.path("crime-signs"), YES, CaseView.class);
        return scene;
    }

    private static Scene transferred() {
        var scene = criminal();
        scene.investigator.done(
                scene.path("transfer"),
                Map.of(
                        "receiver", "Cơ quan CSĐT",
                        "on", "2020-06-03",
                        "article", "Khoản 1 Điều 327",
                        "documentNumber", "5/CV"),
                CaseView.class);
        return scene;
    }

    private static Map<String, Object> naming(UUID person) {
        return Map.of("personId", person);
    }

    @Test
    void tellsWhomTheFileAccusesUnderAPseudonymOfTheYear() {
        // Given
        var scene = transferred();
        var harbourer = scene.add("HARBOURER", "1980-02-03");

        // When
        var named = scene.investigator.done(scene.path("suspects"), naming(harbourer.id()), PersonView.class);

        // Then
        assertThat(named.suspectOn()).isEqualTo(LocalDate.of(2020, 6, 3));
        var told = Scene.topics().await("case.events", "suspect.named.v1", scene.caseId);
        FactSchemas.of("case-service").check("suspect.named.v1", told.data());
        assertThat(told.data().replace(" ", ""))
                .contains("\"personRole\":\"HARBOURER\"", "\"article\":\"327\"", "\"transferredOn\":\"2020-06-03\"")
                .doesNotContain(harbourer.id().toString());
        assertThat(Scene.besidesIds(told.data())).doesNotContain("1980");
    }

    @Test
    void namesEachSuspectOnce() {
        var scene = transferred();
        var broker = scene.add("BROKER", "1980-02-03");
        scene.investigator.done(scene.path("suspects"), naming(broker.id()), PersonView.class);

        scene.investigator.refused(scene.path("suspects"), naming(broker.id()), 409, "suspect-already-named");
    }

    @Test
    void namesNobodyBeforeTheFileIsSent() {
        var scene = criminal();
        var harbourer = scene.add("HARBOURER", "1980-02-03");

        var problem = scene.investigator.refused(scene.path("suspects"), naming(harbourer.id()), 409, "file-not-sent");

        assertThat(problem.get("legalBasis").toString()).contains("Điều 62");
        assertThat(scene.investigator
                        .get("/v1/persons/" + harbourer.id())
                        .as(PersonView.class)
                        .suspectOn())
                .isNull();
    }

    @Test
    void namesNoVictim() {
        var scene = transferred();
        var victim = scene.add("SUSPECTED_VICTIM", "1995-02-03");

        scene.investigator.refused(scene.path("suspects"), naming(victim.id()), 409, "suspect-is-victim");
    }

    @Test
    void namesNobodyOfAnotherCaseOrArea() {
        var scene = transferred();
        var stranger = Scene.detected().add("HARBOURER", "1980-02-03");
        var own = scene.add("HARBOURER", "1980-02-03");

        assertThat(scene.investigator
                        .post(scene.path("suspects"), naming(stranger.id()))
                        .statusCode())
                .isEqualTo(404);
        assertThat(Desk.of("investigator", "H480", "480")
                        .post(scene.path("suspects"), naming(own.id()))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void goesOnNamingAfterTheCaseIsConcludedAndTellsTheArticleWithItsEnd() {
        var scene = transferred();
        var organiser = scene.add("ORGANISER", "1980-02-03");
        assertThat(scene.conclude("TRANSFERRED", null, "2020-06-10").statusCode())
                .isEqualTo(200);

        scene.investigator.done(scene.path("suspects"), naming(organiser.id()), PersonView.class);

        var ended = Scene.topics().await("case.events", "case.concluded.v1", scene.caseId);
        FactSchemas.of("case-service").check("case.concluded.v1", ended.data());
        assertThat(ended.data().replace(" ", "")).contains("\"article\":\"327\"");
    }
}
