package vn.lanhmanh.reporting.hearing;

import java.util.UUID;
import java.util.stream.Stream;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import io.quarkus.test.junit.QuarkusTest;

import vn.lanhmanh.local.testing.FactSchemas;
import vn.lanhmanh.reporting.around.Teller;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
class HearingTest {

    static Stream<String> heardFromInspection() {
        return Stream.of(
                "establishment.registered.v1",
                "establishment.changed.v1",
                "establishment.closed.v1",
                "programme.approved.v1",
                "inspection.completed.v1",
                "violation.found.v1",
                "violation.withdrawn.v1",
                "sector-inspection.completed.v1",
                "sector-violation.found.v1",
                "remedy.opened.v1",
                "remedy.answered.v1",
                "remedy.overdue.v1",
                "remedy.extended.v1",
                "remedy.reopened.v1",
                "remedy.verified.v1",
                "remedy.withdrawn.v1",
                "team.set-up.v1",
                "team.changed.v1");
    }

    static Stream<String> heardFromCase() {
        return Stream.of(
                "tip.verified.v1",
                "case.opened.v1",
                "case.classified.v1",
                "case.concluded.v1",
                "suspect.named.v1",
                "suspect.cleared.v1",
                "violation-minutes.made.v1",
                "ring.discovered.v1",
                "ring.concluded.v1",
                "sanction.issued.v1",
                "sanction.executed.v1",
                "sanction.annulled.v1",
                "protection.opened.v1",
                "protection.started.v1");
    }

    @ParameterizedTest
    @MethodSource("heardFromInspection")
    void keepsWhatTheInspectionServicePublishes(String type) {
        UUID event = Teller.inspectionService().tellExample(type, UUID.randomUUID());

        assertThat(Teller.kept(event)).isEqualTo(1);
    }

    @ParameterizedTest
    @MethodSource("heardFromCase")
    void keepsWhatTheCaseServicePublishes(String type) {
        UUID event = Teller.caseService().tellExample(type, UUID.randomUUID());

        assertThat(Teller.kept(event)).isEqualTo(1);
    }

    @Test
    void keepsAnEventOnceHoweverOftenItIsDelivered() {
        Teller teller = Teller.caseService();
        UUID event = UUID.randomUUID();
        UUID ring = UUID.randomUUID();
        String data = FactSchemas.of("case-service").example("ring.discovered.v1");

        for (int delivery = 0; delivery < 3; delivery++) {
            teller.send(event, "ring.discovered.v1", ring, 0, data);
        }
        UUID after = teller.tellExample("ring.concluded.v1", ring);

        assertThat(Teller.kept(after)).isEqualTo(1);
        assertThat(Teller.kept(event)).isEqualTo(1);
    }

    @Test
    void passesOverWhatNoFigureIsCountedFrom() {
        Teller teller = Teller.inspectionService();
        UUID event = UUID.randomUUID();

        teller.send(event, "slot.swapped.v1", UUID.randomUUID(), 0, "{\"slotId\":\"" + event + "\"}");

        Awaitility.await().until(() -> Teller.taken(event) == 1);
        assertThat(Teller.kept(event)).isZero();
    }

    @Test
    void parksAFactWithoutADayAndWhatComesBehindIt() {
        Teller teller = Teller.caseService();
        UUID broken = UUID.randomUUID();
        UUID behind = UUID.randomUUID();
        UUID ring = UUID.randomUUID();

        teller.send(broken, "ring.concluded.v1", ring, 1, "{\"ringId\":\"" + ring + "\",\"outcome\":\"BROKEN_UP\"}");
        teller.send(
                behind,
                "ring.concluded.v1",
                ring,
                2,
                FactSchemas.of("case-service").example("ring.concluded.v1"));

        Awaitility.await().atMost(java.time.Duration.ofSeconds(30)).until(() -> Teller.parked(ring) == 2);
        assertThat(Teller.kept(broken) + Teller.kept(behind)).isZero();
    }
}
