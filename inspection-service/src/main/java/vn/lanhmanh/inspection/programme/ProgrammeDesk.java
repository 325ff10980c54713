package vn.lanhmanh.inspection.programme;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;

import vn.lanhmanh.inspection.office.Office;
import vn.lanhmanh.inspection.programme.ProgrammeResource.SlotRequest;
import vn.lanhmanh.inspection.team.Team;
import vn.lanhmanh.inspection.team.TeamLevel;
import vn.lanhmanh.inspection.team.Teams;
import vn.lanhmanh.platform.access.AuditEntry;
import vn.lanhmanh.platform.web.IfMatch;
import vn.lanhmanh.platform.web.Refusal;

/** Carries programmes from the plan's target to their approval. */
@ApplicationScoped
@Transactional
public class ProgrammeDesk {

    private static final String OBJECT = "programme";

    private final Programmes programmes;
    private final Candidates candidates;
    private final Teams teams;
    private final ProgrammeConfig config;
    private final Office office;

    ProgrammeDesk(Programmes programmes, Candidates candidates, Teams teams, ProgrammeConfig config, Office office) {
        this.programmes = programmes;
        this.candidates = candidates;
        this.teams = teams;
        this.config = config;
        this.office = office;
    }

    /** Opens the programme of a published plan, once; a plan without a target for inspections opens none. */
    public void open(UUID planId, int year, Map<String, BigDecimal> targets) {
        BigDecimal target = targets.get(config.targetRef());
        if (target == null || programmes.ofPlan(planId).isPresent()) {
            return;
        }
        var programme = new Programme(planId, year, target.intValueExact());
        programmes.persist(programme);
        office.close(programme, AuditEntry.write(OBJECT, programme.id(), "open"));
    }

    Programme propose(UUID id, IfMatch ifMatch, UUID teamId, Map<String, Integer> quotas) {
        Programme programme = reachable(id, ifMatch);
        Team team = team(programme, teamId);
        quotas.keySet().forEach(candidates::requireDistrict);
        var proposal = new Proposal(programme.target(), quotas, config.firstMonth(), config.lastMonth());
        programme.propose(teamId, proposal.choose(candidates.of(team)));
        office.close(programme, AuditEntry.write(OBJECT, id, "propose"));
        return programme;
    }

    private Programme reachable(UUID id, IfMatch ifMatch) {
        Programme programme = programmes.toChange(office.reach(), id).orElseThrow(NotFoundException::new);
        ifMatch.check(programme.version());
        return programme;
    }

    private Team team(Programme programme, UUID teamId) {
        Team team = teams.within(office.reach(), teamId).orElseThrow(NotFoundException::new);
        if (team.foundation().level() != TeamLevel.PROVINCE) {
            throw Refusal.unprocessable("not-a-provincial-team").field("teamId");
        }
        if (!team.inForceIn(programme.year())) {
            throw Refusal.unprocessable("team-not-in-force").field("teamId");
        }
        return team;
    }

    Programme edit(UUID id, IfMatch ifMatch, List<SlotRequest> slots) {
        Programme programme = reachable(id, ifMatch);
        programme.edit(choices(slots));
        office.close(programme, AuditEntry.write(OBJECT, id, "edit").fields("slots"));
        return programme;
    }

    private List<Slot.Choice> choices(List<SlotRequest> slots) {
        Map<UUID, Proposal.Candidate> known =
                candidates
                        .among(slots.stream().map(SlotRequest::establishmentId).toList())
                        .stream()
                        .collect(Collectors.toMap(Proposal.Candidate::establishmentId, Function.identity()));
        return slots.stream()
                .map(slot -> {
                    Proposal.Candidate candidate = known.get(slot.establishmentId());
                    if (candidate == null) {
                        throw Refusal.unprocessable("unknown-establishment").field("slots.establishmentId");
                    }
                    return new Slot.Choice(
                            candidate.establishmentId(),
                            slot.month(),
                            candidate.risk().score(),
                            Proposal.parts(candidate.risk()));
                })
                .toList();
    }

    Programme submit(UUID id, IfMatch ifMatch) {
        Programme programme = reachable(id, ifMatch);
        programme.submit(office.caller().subject());
        office.close(programme, AuditEntry.write(OBJECT, id, "submit"));
        return programme;
    }

    Programme approve(UUID id, IfMatch ifMatch, LocalDate on, String decisionNumber) {
        office.notInFuture("approvedOn", on);
        Programme programme = reachable(id, ifMatch);
        programme.approve(office.caller().subject(), on, decisionNumber);
        office.close(programme, AuditEntry.write(OBJECT, id, "approve"));
        return programme;
    }

    Programme giveBack(UUID id, IfMatch ifMatch, String reason) {
        Programme programme = reachable(id, ifMatch);
        programme.giveBack(reason);
        office.close(programme, AuditEntry.write(OBJECT, id, "return"));
        return programme;
    }
}
