package vn.lanhmanh.inspection.programme;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import vn.lanhmanh.inspection.programme.Proposal.Candidate;
import vn.lanhmanh.inspection.risk.RiskScore;
import vn.lanhmanh.platform.web.Refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ProposalTest {

    @Test
    void choosesTheHighestScoresAndSaysWhy() {
        Candidate low = candidate("CS000001", "474", 10);
        Candidate high = candidate("CS000002", "474", 40);
        Candidate middle = candidate("CS000003", "476", 20);

        List<Slot.Choice> choices = new Proposal(2, Map.of(), 2, 11).choose(List.of(low, high, middle));

        assertThat(choices)
                .extracting(Slot.Choice::establishmentId)
                .containsExactly(high.establishmentId(), middle.establishmentId());
        assertThat(choices.get(0).reasons()).containsExactly("RANK 1/3", "KIND 40 KARAOKE");
    }

    @Test
    void givesADistrictItsQuotaBeforeHigherScoresElsewhere() {
        Candidate rural = candidate("CS000001", "483", 1);
        Candidate ruralToo = candidate("CS000002", "483", 2);
        Candidate city = candidate("CS000003", "474", 50);
        Candidate cityToo = candidate("CS000004", "474", 49);

        List<Slot.Choice> choices =
                new Proposal(2, Map.of("483", 1), 2, 11).choose(List.of(rural, ruralToo, city, cityToo));

        assertThat(choices)
                .extracting(Slot.Choice::establishmentId)
                .containsExactly(city.establishmentId(), ruralToo.establishmentId());
        assertThat(choices.get(1).reasons()).startsWith("QUOTA 483 1/1");
    }

    @Test
    void settlesEqualScoresByCode() {
        Candidate second = candidate("CS000002", "474", 10);
        Candidate first = candidate("CS000001", "474", 10);

        assertThat(new Proposal(1, Map.of(), 2, 11).choose(List.of(second, first)))
                .extracting(Slot.Choice::establishmentId)
                .containsExactly(first.establishmentId());
    }

    @Test
    void spreadsSixtySlotsEvenlyOverTheMonths() {
        List<Candidate> candidates = IntStream.range(0, 80)
                .mapToObj(i -> candidate("CS%06d".formatted(i), "474", i))
                .toList();

        List<Slot.Choice> choices = new Proposal(60, Map.of(), 2, 11).choose(candidates);

        assertThat(choices).hasSize(60);
        assertThat(IntStream.rangeClosed(2, 11).mapToLong(month -> choices.stream()
                        .filter(choice -> choice.month() == month)
                        .count()))
                .containsOnly(6L);
        assertThat(choices.get(0).score()).isEqualTo(79);
    }

    @Test
    void takesWhatThereIsWhenThereAreTooFew() {
        assertThat(new Proposal(60, Map.of("474", 5), 2, 11).choose(List.of(candidate("CS000001", "474", 1))))
                .hasSize(1);
    }

    @Test
    void refusesQuotasAboveTheTarget() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> new Proposal(3, Map.of("474", 2, "476", 2), 2, 11))
                .satisfies(refusal -> assertThat(refusal.key()).isEqualTo("quotas-exceed-target"));
    }

    private static Candidate candidate(String code, String district, int score) {
        return new Candidate(
                UUID.randomUUID(),
                code,
                district,
                new RiskScore(score, List.of(new RiskScore.Part("KIND", score, "KARAOKE"))));
    }
}
