package vn.lanhmanh.inspection.programme;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;

import vn.lanhmanh.inspection.office.Office;
import vn.lanhmanh.inspection.programme.ProgrammeResource.SlotRequest;
import vn.lanhmanh.inspection.programme.overlap.SlotUses;
import vn.lanhmanh.inspection.programme.proposal.Candidates;
import vn.lanhmanh.inspection.programme.proposal.Choice;
import vn.lanhmanh.inspection.programme.proposal.Choosing;
import vn.lanhmanh.inspection.programme.proposal.Rule;
import vn.lanhmanh.inspection.programme.proposal.Window;
import vn.lanhmanh.inspection.risk.RiskScore;
import vn.lanhmanh.inspection.team.Team;
import vn.lanhmanh.inspection.team.TeamLevel;
import vn.lanhmanh.platform.access.AuditEntry;
import vn.lanhmanh.platform.web.IfMatch;
import vn.lanhmanh.platform.web.Refusal;

/** Fills the slots of drafts: by proposal, by hand, by swap. */
@ApplicationScoped
@Transactional
class SlotDesk {

    private static final String OBJECT = "programme";

    private final Programmes programmes;
    private final Choosing choosing;
    private final Candidates candidates;
    private final SlotUses uses;
    private final Office office;

    SlotDesk(Programmes programmes, Choosing choosing, Candidates candidates, SlotUses uses, Office office) {
        this.programmes = programmes;
        this.choosing = choosing;
        this.candidates = candidates;
        this.uses = uses;
        this.office = office;
    }

    void propose(UUID id, IfMatch ifMatch, UUID teamId, List<Rule> rules, boolean byQuarter) {
        Programme programme = programmes.toChange(id, ifMatch);
        Team team = programmes.ownTeam(teamId, programme.year());
        if (programme.planId() != null && team.foundation().level() != TeamLevel.PROVINCE) {
            throw Refusal.unprocessable("not-a-provincial-team").field("teamId");
        }
        if (programme.planId() == null && !teamId.equals(programme.teamId())) {
            throw Refusal.unprocessable("programme-of-another-team").field("teamId");
        }
        programmes.requireOnly(programme, teamId);
        programme.propose(
                teamId,
                choosing.choose(team, new Choosing.Wish(id, programme.year(), programme.target(), rules, byQuarter)));
        office.close(programme, AuditEntry.write(OBJECT, id, "propose"));
    }

    void edit(UUID id, IfMatch ifMatch, List<SlotRequest> slots) {
        Programme programme = programmes.toChange(id, ifMatch);
        List<Slot> before = Stream.of(programme.openVersion(), programme.inForce())
                .flatMap(version -> version.map(ProgrammeVersion::slots).stream())
                .flatMap(List::stream)
                .toList();
        programme.edit(choices(programme, before, slots), uses.started(before));
        office.close(programme, AuditEntry.write(OBJECT, id, "edit").fields("slots"));
    }

    /** Only whoever is new, or who stands for it, must be in business in the team's area; a slot kept may have closed since. */
    private List<Choice> choices(Programme programme, List<Slot> before, List<SlotRequest> slots) {
        if (programme.teamId() == null) {
            throw Refusal.unprocessable("no-slots");
        }
        Set<UUID> kept = before.stream().map(Slot::establishmentId).collect(Collectors.toSet());
        Map<UUID, UUID> standing = programmes.standing(
                slots.stream().map(SlotRequest::establishmentId).toList());
        Map<UUID, RiskScore> scores = candidates.scored(programmes.team(programme), Set.copyOf(standing.values()));
        return slots.stream()
                .map(slot -> {
                    UUID named = slot.establishmentId();
                    UUID chosen = kept.contains(named) ? named : standing.getOrDefault(named, named);
                    RiskScore risk = scores.get(chosen);
                    if (risk == null && !kept.contains(chosen)) {
                        throw Refusal.unprocessable("unknown-establishment").field("slots.establishmentId");
                    }
                    return new Choice(
                            chosen,
                            new Window(slot.month(), slot.quarter()),
                            risk,
                            null,
                            Boolean.TRUE.equals(slot.unannounced()));
                })
                .toList();
    }

    void swap(UUID id, UUID slotId, IfMatch ifMatch, UUID establishmentId, String reason) {
        Programme programme = programmes.toChange(id, ifMatch);
        Slot slot = programme
                .openVersion()
                .orElseThrow(() -> Refusal.transition("swap", programme.state()))
                .slot(slotId)
                .orElseThrow(NotFoundException::new);
        if (!uses.held(List.of(slot)).isEmpty()) {
            throw Refusal.conflict("slot-in-use", slotId);
        }
        UUID chosen = programmes.standing(List.of(establishmentId)).getOrDefault(establishmentId, establishmentId);
        Map<UUID, RiskScore> scores = candidates.scored(programmes.team(programme), List.of(chosen));
        if (!scores.containsKey(chosen)) {
            throw Refusal.unprocessable("unknown-establishment").field("establishmentId");
        }
        programme.swap(
                slotId,
                new Choice(chosen, slot.window(), scores.get(chosen), null, slot.unannounced()),
                reason,
                office.today());
        office.close(programme, AuditEntry.write("programme slot", slotId, "swap"));
    }
}
