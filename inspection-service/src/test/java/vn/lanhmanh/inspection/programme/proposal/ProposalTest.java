package vn.lanhmanh.inspection.programme.proposal;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

import vn.lanhmanh.inspection.establishment.EstablishmentKind;
import vn.lanhmanh.inspection.programme.proposal.Proposal.Chosen;
import vn.lanhmanh.inspection.programme.proposal.Proposal.Span;
import vn.lanhmanh.inspection.risk.RiskScore;
import vn.lanhmanh.platform.web.Refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static vn.lanhmanh.inspection.establishment.EstablishmentKind.KARAOKE;
import static vn.lanhmanh.inspection.establishment.EstablishmentKind.MASSAGE;

class ProposalTest {

    private static final Span YEAR = new Span(2, 11, false);

    @Test
    void choosesTheHighestScoresAndSaysWhy() {
        Candidate low = candidate("CS000001", "474", 10);
        Candidate high = candidate("CS000002", "474", 40);
        Candidate middle = candidate("CS000003", "476", 20);

        Chosen chosen = choose(2, List.of(), low, high, middle);

        assertThat(chosen.inOrder()).containsExactly(high, middle);
        assertThat(Proposal.spread(chosen, YEAR).get(0).reasons()).containsExactly("RANK 1/3", "KIND 40 KARAOKE");
    }

    @Test
    void givesADistrictItsQuotaBeforeHigherScoresElsewhere() {
        Candidate rural = candidate("CS000001", "483", 1);
        Candidate ruralToo = candidate("CS000002", "483", 2);
        Candidate city = candidate("CS000003", "474", 50);
        Candidate cityToo = candidate("CS000004", "474", 49);

        Chosen chosen = choose(2, List.of(atLeast("483", null, 1)), rural, ruralToo, city, cityToo);

        assertThat(chosen.inOrder()).containsExactly(city, ruralToo);
        assertThat(chosen.why()).containsEntry(ruralToo.establishmentId(), "QUOTA 483 1/1");
    }

    @Test
    void givesAKindItsQuotaAndCountsOneSlotForSeveralQuotas() {
        Candidate massage = new Candidate(UUID.randomUUID(), "CS000001", "483", MASSAGE, 1, null, risk(1));
        Candidate city = candidate("CS000002", "474", 50);
        Candidate rural = candidate("CS000003", "483", 40);

        Chosen chosen = choose(
                2,
                List.of(atLeast(null, MASSAGE, 1), atLeast("483", null, 1), atLeast("483", MASSAGE, 1)),
                massage,
                city,
                rural);

        assertThat(chosen.inOrder()).containsExactly(city, massage);
        assertThat(chosen.why()).containsEntry(massage.establishmentId(), "QUOTA MASSAGE 1/1");
    }

    @Test
    void letsNobodyIntoAFullQuota() {
        Candidate best = candidate("CS000001", "474", 50);
        Candidate second = candidate("CS000002", "474", 49);
        Candidate third = candidate("CS000003", "483", 1);
        Rule city = new Rule("474", null, null, 1);

        Chosen chosen = choose(2, List.of(city), best, second, third);

        assertThat(chosen.inOrder()).containsExactly(best, third);
        assertThat(chosen.full()).containsExactly(city);
    }

    @Test
    void settlesEqualScoresByCode() {
        Candidate second = candidate("CS000002", "474", 10);
        Candidate first = candidate("CS000001", "474", 10);

        assertThat(choose(1, List.of(), second, first).inOrder()).containsExactly(first);
    }

    @Test
    void spreadsSixtySlotsEvenlyOverTheMonths() {
        Candidate[] candidates = IntStream.range(0, 80)
                .mapToObj(i -> candidate("CS%06d".formatted(i), "474", i))
                .toArray(Candidate[]::new);

        List<Choice> choices = Proposal.spread(choose(60, List.of(), candidates), YEAR);

        assertThat(choices).hasSize(60);
        assertThat(IntStream.rangeClosed(2, 11).mapToLong(month -> choices.stream()
                        .filter(choice -> choice.window().month() == month)
                        .count()))
                .containsOnly(6L);
        assertThat(choices.get(0).risk().score()).isEqualTo(79);
    }

    @Test
    void spreadsOverQuartersWhenAsked() {
        Candidate[] candidates = IntStream.range(0, 10)
                .mapToObj(i -> candidate("CS%06d".formatted(i), "474", i))
                .toArray(Candidate[]::new);

        assertThat(Proposal.spread(choose(10, List.of(), candidates), new Span(2, 11, true)))
                .extracting(choice -> choice.window().quarter())
                .containsExactly(1, 1, 2, 2, 2, 3, 3, 3, 4, 4);
    }

    @Test
    void takesWhatThereIsWhenThereAreTooFew() {
        assertThat(choose(60, List.of(atLeast("474", null, 5)), candidate("CS000001", "474", 1))
                        .inOrder())
                .hasSize(1);
    }

    @Test
    void refusesQuotasThatNobodyCanKeep() {
        refuses("quotas-exceed-target", atLeast("474", null, 2), atLeast("476", null, 2));
        refuses("quotas-exceed-target", atLeast(null, KARAOKE, 4));
        refuses("quota-twice", atLeast("474", null, 1), atLeast("474", null, 2));
        refuses("quota-of-nothing", atLeast(null, null, 1));
        refuses("quota-out-of-order", new Rule("474", null, 2, 1));
        assertThatNoException()
                .as("quotas that one establishment can serve at once")
                .isThrownBy(() -> new Proposal(3, List.of(atLeast("474", null, 2), atLeast(null, KARAOKE, 2))));
    }

    private static void refuses(String key, Rule... rules) {
        ThrowingCallable call = () -> new Proposal(3, List.of(rules));
        assertThatExceptionOfType(Refusal.class).isThrownBy(call).satisfies(refusal -> assertThat(refusal.key())
                .isEqualTo(key));
    }

    @Test
    void countsTheRestByReason() {
        var survey = new Survey(List.of(
                new Survey.Group("474", KARAOKE, null, 10, 0),
                new Survey.Group("483", KARAOKE, null, 5, 1),
                new Survey.Group("483", KARAOKE, "SUSPENDED", 2, 0)));
        Rule city = new Rule("474", null, null, 1);

        assertThat(survey.eligible()).isEqualTo(15);
        assertThat(survey.total()).isEqualTo(17);
        assertThat(survey.leftOut(
                        List.of(candidate("CS000001", "474", 1), candidate("CS000002", "483", 1)), List.of(city)))
                .containsEntry("QUOTA_FULL", 9L)
                .containsEntry("BELOW_CUT", 4L)
                .containsEntry("SUSPENDED", 2L)
                .hasSize(3);
    }

    private static Chosen choose(int target, List<Rule> rules, Candidate... candidates) {
        return new Proposal(target, rules).choose(Arrays.asList(candidates), candidates.length);
    }

    private static Rule atLeast(String district, EstablishmentKind kind, int least) {
        return new Rule(district, kind, least, null);
    }

    private static Candidate candidate(String code, String district, int score) {
        return new Candidate(UUID.randomUUID(), code, district, KARAOKE, score, null, risk(score));
    }

    private static RiskScore risk(int score) {
        return new RiskScore(
                score,
                List.of(new RiskScore.Part("KIND", score, "KARAOKE")),
                "2020",
                LocalDate.of(2020, 1, 1),
                LocalDate.of(2020, 11, 25));
    }
}
