package vn.lanhmanh.inspection.programme;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import vn.lanhmanh.inspection.establishment.Establishment;
import vn.lanhmanh.inspection.establishment.Establishments;
import vn.lanhmanh.inspection.office.Office;
import vn.lanhmanh.inspection.programme.Proposal.Candidate;
import vn.lanhmanh.inspection.risk.RiskRegister;
import vn.lanhmanh.inspection.risk.RiskScore;
import vn.lanhmanh.inspection.team.Team;
import vn.lanhmanh.platform.access.AreaLimit;
import vn.lanhmanh.platform.reference.AdminUnits;

/** The establishments a programme may choose from, with their risk. */
@ApplicationScoped
class Candidates {

    private final Establishments establishments;
    private final RiskRegister risks;
    private final AdminUnits units;
    private final Office office;

    Candidates(Establishments establishments, RiskRegister risks, AdminUnits units, Office office) {
        this.establishments = establishments;
        this.risks = risks;
        this.units = units;
        this.office = office;
    }

    void requireDistrict(String code) {
        units.requireDistrict(code, office.today());
    }

    /** All conditional businesses in the team's area. */
    List<Candidate> of(Team team) {
        return candidates(
                establishments.conditionalWithin(AreaLimit.of(team.foundation().areaCode())));
    }

    /** Those of the ids that the caller reaches and that may be chosen. */
    List<Candidate> among(Collection<UUID> ids) {
        return candidates(establishments.activeAmong(office.reach(), ids));
    }

    private List<Candidate> candidates(List<Establishment> found) {
        Map<UUID, RiskScore> scores = risks.scores(found.stream()
                .map(establishment -> establishment.riskSubject(office.today()))
                .toList());
        return found.stream()
                .map(establishment -> new Candidate(
                        establishment.id(),
                        establishment.code(),
                        establishment.particulars().districtCode(),
                        scores.get(establishment.id())))
                .toList();
    }
}
