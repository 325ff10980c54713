package vn.lanhmanh.inspection.programme;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import vn.lanhmanh.inspection.office.Office;
import vn.lanhmanh.inspection.programme.overlap.SlotUses;
import vn.lanhmanh.inspection.programme.overlap.Warnings;
import vn.lanhmanh.inspection.programme.proposal.ProgrammeConfig;
import vn.lanhmanh.inspection.team.Team;
import vn.lanhmanh.inspection.team.TeamLevel;
import vn.lanhmanh.platform.access.AuditEntry;
import vn.lanhmanh.platform.web.IfMatch;
import vn.lanhmanh.platform.web.Refusal;

/** Carries programmes from the target to their approval, through amendments, to the end of the year. */
@ApplicationScoped
@Transactional
public class ProgrammeDesk {

    private static final String OBJECT = "programme";

    private final Programmes programmes;
    private final SlotUses uses;
    private final Warnings warnings;
    private final ProgrammeConfig config;
    private final Office office;

    ProgrammeDesk(Programmes programmes, SlotUses uses, Warnings warnings, ProgrammeConfig config, Office office) {
        this.programmes = programmes;
        this.uses = uses;
        this.warnings = warnings;
        this.config = config;
        this.office = office;
    }

    /** Opens the programme of a published plan, once; a plan without a target for inspections opens none. */
    public void open(UUID planId, int year, Map<String, BigDecimal> targets) {
        BigDecimal target = targets.get(config.targetRef());
        if (target == null || programmes.ofPlan(planId).isPresent()) {
            return;
        }
        var programme = new Programme(planId, null, year, target.intValueExact(), office.today());
        programmes.persist(programme);
        office.close(programme, AuditEntry.write(OBJECT, programme.id(), "open"));
    }

    /** Opens the programme of a district or commune team. */
    UUID open(UUID teamId, int year, int target) {
        Team team = programmes.ownTeam(teamId, year);
        if (team.foundation().level() == TeamLevel.PROVINCE) {
            throw Refusal.unprocessable("programme-comes-from-plan").field("teamId");
        }
        var programme = new Programme(null, teamId, year, target, office.today());
        programmes.requireOnly(programme, teamId);
        programmes.persist(programme);
        office.close(programme, AuditEntry.write(OBJECT, programme.id(), "open"));
        return programme.id();
    }

    void submit(UUID id, IfMatch ifMatch) {
        Programme programme = programmes.toChange(id, ifMatch);
        Set<UUID> held = held(programme);
        programme.submit(office.caller().subject(), office.today(), held);
        refuseInTheWay(programme, held);
        office.close(programme, AuditEntry.write(OBJECT, id, "submit"));
    }

    /** Slots that an inspection holds: an amendment cannot take them away. */
    private Set<UUID> held(Programme programme) {
        return uses.held(programme.inForce().map(ProgrammeVersion::slots).orElse(List.of()));
    }

    /** One after the other in a year, so that of two programmes in each other's way one is refused. */
    private void refuseInTheWay(Programme programme, Set<UUID> held) {
        programmes.reserve(programme.year());
        programme
                .openVersion()
                .filter(version -> version.state() == ProgrammeVersion.State.SUBMITTED)
                .ifPresent(version -> warnings.refuse(version.id(), programme.year(), held));
    }

    void approve(UUID id, IfMatch ifMatch, LocalDate on, String decisionNumber) {
        office.notInFuture("approvedOn", on);
        Programme programme = programmes.toDecide(id, ifMatch);
        Set<UUID> held = held(programme);
        refuseInTheWay(programme, held);
        programme.approve(office.caller().subject(), on, decisionNumber, held);
        office.close(programme, AuditEntry.write(OBJECT, id, "approve"));
    }

    void giveBack(UUID id, IfMatch ifMatch, String reason) {
        Programme programme = programmes.toDecide(id, ifMatch);
        programme.giveBack(reason);
        office.close(programme, AuditEntry.write(OBJECT, id, "return"));
    }

    void amend(UUID id, IfMatch ifMatch, String reason) {
        Programme programme = programmes.toChange(id, ifMatch);
        programme.amend(office.today(), reason);
        office.close(programme, AuditEntry.write(OBJECT, id, "amend"));
    }

    /** Ends the year: not before the month of the last slots. */
    void close(UUID id, IfMatch ifMatch, LocalDate on) {
        office.notInFuture("on", on);
        Programme programme = programmes.toChange(id, ifMatch);
        LocalDate earliest = LocalDate.of(programme.year(), config.lastMonth(), 1);
        if (on.isBefore(earliest)) {
            throw Refusal.unprocessable("year-not-over", earliest).field("on");
        }
        programme.close(on);
        office.close(programme, AuditEntry.write(OBJECT, id, "close"));
    }
}
