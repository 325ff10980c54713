package vn.lanhmanh.inspection.riskstanding;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import vn.lanhmanh.inspection.establishment.Establishment;
import vn.lanhmanh.inspection.establishment.required.RequiredPapers;
import vn.lanhmanh.inspection.risk.RiskRegister;
import vn.lanhmanh.inspection.risk.RiskScore;

/** The scores of establishments as they were read. */
@ApplicationScoped
class Scoring {

    private final RiskRegister risks;
    private final RequiredPapers required;

    Scoring(RiskRegister risks, RequiredPapers required) {
        this.risks = risks;
        this.required = required;
    }

    Map<UUID, RiskScore> of(List<Establishment> read, LocalDate on) {
        return read.isEmpty()
                ? Map.of()
                : risks.scores(
                        read.stream().map(one -> required.subject(one, on)).toList(), on);
    }
}
