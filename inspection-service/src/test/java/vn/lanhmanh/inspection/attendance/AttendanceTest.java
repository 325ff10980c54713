package vn.lanhmanh.inspection.attendance;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

import vn.lanhmanh.inspection.Api;
import vn.lanhmanh.inspection.Heard;
import vn.lanhmanh.inspection.RealParts;
import vn.lanhmanh.inspection.conflict.Conflicts;
import vn.lanhmanh.inspection.establishment.EstablishmentFixture;
import vn.lanhmanh.inspection.team.Team;
import vn.lanhmanh.inspection.team.TeamFixture;
import vn.lanhmanh.inspection.team.TeamFixture.SeatedTeam;
import vn.lanhmanh.inspection.team.Teams;
import vn.lanhmanh.inspection.training.OfficerTrainings;
import vn.lanhmanh.platform.access.AreaLimit;
import vn.lanhmanh.platform.web.Refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.hamcrest.Matchers.hasItem;

@QuarkusTest
@RealParts
class AttendanceTest {

    private static final LocalDate TODAY = LocalDate.of(2020, 11, 25);

    @Inject
    Teams teams;

    @Inject
    Conflicts conflicts;

    @Inject
    OfficerTrainings trainings;

    @Inject
    Attendance attendance;

    @Test
    void admitsTheUntrainedUnlessTheSiteAsksForTraining() {
        String officer = UUID.randomUUID().toString();
        SeatedTeam seated = TeamFixture.provincial();
        Map<String, Object> profile = TeamFixture.member("MEMBER");
        profile.put("officerId", officer);
        UUID trained = UUID.fromString(TeamFixture.add(seated.id(), profile));
        Heard.tell("reporting", "officer.trained.v1", "officerId", officer, 0);
        Awaitility.await().untilAsserted(() -> Api.lead("46")
                .get("/v1/teams/" + seated.id())
                .then()
                .body("members.training", hasItem("VALID")));
        Team team =
                teams.within(AreaLimit.EVERYWHERE, UUID.fromString(seated.id())).orElseThrow();
        UUID establishment = UUID.randomUUID();
        UUID untrained = UUID.fromString(seated.leader());
        var strict = new Attendance(conflicts, trainings, TeamFixture.RULES, () -> true);

        assertThatCode(() -> attendance.require(team, List.of(untrained, trained), establishment, TODAY))
                .doesNotThrowAnyException();
        assertThatCode(() -> strict.require(team, List.of(trained), establishment, TODAY))
                .doesNotThrowAnyException();
        refuses("training-not-valid", () -> strict.require(team, List.of(trained, untrained), establishment, TODAY));
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> strict.require(team, List.of(untrained), establishment, TODAY))
                .satisfies(
                        refusal -> assertThat(refusal.legalBasis()).contains("Mục II.5 Kế hoạch 26/KH-UBND năm 2020"));
        refuses(
                "training-not-valid",
                () -> strict.require(team, List.of(trained), establishment, LocalDate.of(2020, 3, 1)));
    }

    @Test
    void admitsNeitherStrangersNorThoseInAConflict() {
        SeatedTeam seated = TeamFixture.provincial();
        String establishment = EstablishmentFixture.registered("19756");
        Api.lead("46")
                .body(Map.of("memberId", seated.leader(), "establishmentId", establishment, "reason", "Người thân"))
                .post("/v1/teams/" + seated.id() + "/conflicts")
                .then()
                .statusCode(201);
        Team team =
                teams.within(AreaLimit.EVERYWHERE, UUID.fromString(seated.id())).orElseThrow();

        refuses(
                "not-a-member",
                () -> attendance.require(team, List.of(UUID.randomUUID()), UUID.fromString(establishment), TODAY));
        refuses(
                "conflict-of-interest",
                () -> attendance.require(
                        team, List.of(UUID.fromString(seated.leader())), UUID.fromString(establishment), TODAY));
        assertThatCode(() ->
                        attendance.require(team, List.of(UUID.fromString(seated.leader())), UUID.randomUUID(), TODAY))
                .doesNotThrowAnyException();
    }

    private static void refuses(String key, ThrowingCallable call) {
        assertThatExceptionOfType(Refusal.class).isThrownBy(call).satisfies(refusal -> assertThat(refusal.key())
                .isEqualTo(key));
    }
}
