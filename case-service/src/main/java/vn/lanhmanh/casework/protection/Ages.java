package vn.lanhmanh.casework.protection;

import java.time.LocalDate;

import jakarta.enterprise.context.ApplicationScoped;

import vn.lanhmanh.casework.law.Rules;
import vn.lanhmanh.casework.law.Rules.Rule;

/** Ages on the day of the act, by the law of that day; whoever's age is not shown is taken as younger. */
@ApplicationScoped
public class Ages {

    private final Rules rules;

    Ages(Rules rules) {
        this.rules = rules;
    }

    /** The youngest band the person may be in on that day. */
    public AgeBand band(Birth birth, LocalDate on) {
        return band(birth.leastAge(on), on);
    }

    /** Whether the band follows from what is known, and is not merely the youngest possible. */
    public boolean shown(Birth birth, LocalDate on) {
        return band(birth.leastAge(on), on) == band(birth.greatestAge(on), on);
    }

    private AgeBand band(int age, LocalDate on) {
        if (age >= rules.require(Rule.AGE_ADULT, on).whole()) {
            return AgeBand.ADULT;
        }
        if (age >= rules.require(Rule.AGE_FINE, on).whole()) {
            return AgeBand.FROM_16;
        }
        return age >= rules.require(Rule.AGE_INTENTIONAL_ACTS, on).whole() ? AgeBand.FROM_14 : AgeBand.UNDER_14;
    }

    /** Whether a seller of that birth may be a minor whom it is a crime to buy from. */
    public boolean mayBeBoughtMinor(Birth birth, LocalDate on) {
        return birth.leastAge(on) < rules.require(Rule.AGE_BOUGHT_MINOR, on).whole();
    }

    /** Whether a buyer of that birth may be old enough for that crime. */
    public boolean mayBuyAsAdult(Birth birth, LocalDate on) {
        return birth.greatestAge(on) >= rules.require(Rule.AGE_BOUGHT_MINOR, on).whole();
    }

    /** Whether the person may be so young that sex is a crime in any case. */
    public boolean mayBeChildOfTriage(Birth birth, LocalDate on) {
        return birth.leastAge(on) < rules.require(Rule.AGE_CRIMINAL_TRIAGE, on).whole();
    }
}
