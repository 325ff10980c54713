package vn.lanhmanh.inspection.programme.proposal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import vn.lanhmanh.inspection.office.Office;
import vn.lanhmanh.inspection.programme.proposal.Proposal.Chosen;
import vn.lanhmanh.inspection.programme.proposal.Proposal.Span;
import vn.lanhmanh.inspection.risk.RiskScore;
import vn.lanhmanh.inspection.team.Team;
import vn.lanhmanh.platform.reference.AdminUnits;

/** Makes proposals: shortlists by the standing, scores the shortlist anew, chooses, and keeps why others were not. */
@ApplicationScoped
public class Choosing {

    /** How many of those left out are told one by one. */
    private static final int MOST_TOLD = 200;

    /** How many rows the database gives at most, whatever the target. */
    private static final int MOST_ROWS = 40_000;

    private final Candidates candidates;
    private final Explanations explanations;
    private final ProgrammeConfig config;
    private final AdminUnits units;
    private final Office office;

    Choosing(
            Candidates candidates, Explanations explanations, ProgrammeConfig config, AdminUnits units, Office office) {
        this.candidates = candidates;
        this.explanations = explanations;
        this.config = config;
        this.units = units;
        this.office = office;
    }

    /**
     * A wish for a proposal.
     *
     * @param target how many slots are wanted
     */
    public record Wish(UUID programmeId, int year, int target, List<Rule> rules, boolean byQuarter) {}

    /** The choices for a team; why others were left out is kept with the programme. */
    @Transactional(TxType.MANDATORY)
    public List<Choice> choose(Team team, Wish wish) {
        wish.rules().stream()
                .flatMap(rule -> Stream.ofNullable(rule.district()))
                .forEach(district -> units.requireDistrict(district, office.today()));
        var proposal = new Proposal(wish.target(), wish.rules());
        Survey survey = candidates.survey(team, wish.year());
        int strata = Math.max(1, survey.groups().size());
        int most = Math.min(wish.target() + MOST_TOLD, Math.max(MOST_TOLD, MOST_ROWS / strata));
        List<Candidate> shortlist =
                shortlist(team, proposal, candidates.best(team, wish.year(), survey, most, false), survey.eligible());
        Chosen chosen = proposal.choose(shortlist, survey.eligible());
        List<Candidate> best = candidates.best(team, wish.year(), survey, most, true);
        explain(wish, survey, chosen, best);
        return Proposal.spread(chosen, new Span(config.firstMonth(), config.lastMonth(), wish.byQuarter()));
    }

    /** Whom the standing chooses and the next best, scored anew: the standing may be of yesterday. */
    private List<Candidate> shortlist(Team team, Proposal proposal, List<Candidate> byStanding, long eligible) {
        Set<Candidate> listed =
                new LinkedHashSet<>(proposal.choose(byStanding, eligible).inOrder());
        byStanding.stream()
                .filter(candidate -> !listed.contains(candidate))
                .limit(MOST_TOLD)
                .toList()
                .forEach(listed::add);
        Map<UUID, RiskScore> scores = candidates.scored(
                team, listed.stream().map(Candidate::establishmentId).toList());
        return listed.stream()
                .filter(candidate -> scores.containsKey(candidate.establishmentId()))
                .map(candidate -> candidate.scored(scores.get(candidate.establishmentId())))
                .toList();
    }

    private void explain(Wish wish, Survey survey, Chosen chosen, List<Candidate> best) {
        int cut = chosen.inOrder().stream().mapToInt(Candidate::score).min().orElse(0);
        List<Omission> omitted = new ArrayList<>();
        Map<String, Long> rest = survey.leftOut(chosen.inOrder(), chosen.full());
        for (Candidate candidate : best) {
            if (!chosen.holds(candidate) && omitted.size() < MOST_TOLD) {
                Optional<Rule> full = chosen.full().stream()
                        .filter(rule -> rule.matches(candidate))
                        .findFirst();
                String reason = candidate.bar() != null
                        ? candidate.bar()
                        : full.map(rule -> "QUOTA_FULL " + rule.name()).orElse("BELOW_CUT " + cut);
                omitted.add(new Omission(candidate.establishmentId(), candidate.code(), candidate.score(), reason));
                rest.merge(candidate.bar() != null ? reason : reason.split(" ")[0], -1L, Long::sum);
            }
        }
        explanations.keep(
                wish.programmeId(),
                one -> one.tell(
                        office.today(),
                        wish.rules(),
                        survey,
                        omitted,
                        rest.entrySet().stream()
                                .filter(entry -> entry.getValue() > 0)
                                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue))));
    }

    /**
     * What a proposal was made from and whom it left out.
     *
     * @param candidates conditional businesses in the team's area
     * @param unscored those of them whose risk has never been computed; they rank as if it were 0
     * @param omitted the best ranked
     * @param rest how many more were left out, by reason
     */
    public record ExplanationView(
            LocalDate proposedOn,
            List<Rule> rules,
            long candidates,
            long unscored,
            List<Omission> omitted,
            Map<String, Long> rest) {}

    /** Why the last proposal of a programme left others out. */
    public Optional<ExplanationView> explanation(UUID programmeId) {
        return explanations.findByIdOptional(programmeId).map(Explanation::view);
    }
}
