package vn.lanhmanh.inspection.programme.proposal;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Whom the last proposal of a programme left out, and why. */
@Entity
@Table(name = "programme_proposal")
class Explanation {

    @Id
    private UUID programmeId;

    private LocalDate proposedOn;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Rule> rules;

    private long candidates;

    private long unscored;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Omission> omitted;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, Long> rest;

    protected Explanation() {}

    Explanation(UUID programmeId) {
        this.programmeId = programmeId;
    }

    /** Tells of a newer proposal. */
    void tell(LocalDate on, List<Rule> asked, Survey survey, List<Omission> left, Map<String, Long> others) {
        this.proposedOn = on;
        this.rules = List.copyOf(asked);
        this.candidates = survey.total();
        this.unscored = survey.unscored();
        this.omitted = List.copyOf(left);
        this.rest = Map.copyOf(others);
    }

    Choosing.ExplanationView view() {
        return new Choosing.ExplanationView(proposedOn, rules, candidates, unscored, omitted, rest);
    }
}
