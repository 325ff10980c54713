package vn.lanhmanh.casework.sanction;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import vn.lanhmanh.casework.establishment.KnownEstablishments;
import vn.lanhmanh.casework.law.Norm;
import vn.lanhmanh.casework.law.Rules;
import vn.lanhmanh.casework.law.Rules.Rule;
import vn.lanhmanh.casework.person.PersonDossier;
import vn.lanhmanh.casework.protection.AgeBand;
import vn.lanhmanh.casework.violation.ViolationMinutes;

/** Measures the subject of minutes by the law of the day of the act. */
@ApplicationScoped
class LiableReader {

    private final PersonDossier dossier;
    private final KnownEstablishments establishments;
    private final Rules rules;

    LiableReader(PersonDossier dossier, KnownEstablishments establishments, Rules rules) {
        this.dossier = dossier;
        this.establishments = establishments;
        this.rules = rules;
    }

    Liable read(ViolationMinutes minutes) {
        LocalDate actOn = minutes.days().actOn();
        if (minutes.subjectKind() == ViolationMinutes.SubjectKind.ESTABLISHMENT) {
            String form = establishments.require(minutes.subjectId()).legalForm();
            Rule factor = form.equals("HOUSEHOLD_BUSINESS") ? Rule.HOUSEHOLD_BUSINESS_FACTOR : Rule.ORGANISATION_FACTOR;
            return new Liable(
                    null,
                    Set.of(Norm.Subject.ESTABLISHMENT),
                    rules.require(factor, actOn).value());
        }
        var subject = dossier.subject(minutes.subjectId(), actOn);
        BigDecimal factor = subject.band() == AgeBand.FROM_16
                ? rules.require(Rule.MINOR_FINE_FACTOR, actOn).value()
                : BigDecimal.ONE;
        return new Liable(subject, Set.of(Norm.Subject.PERSON, Norm.Subject.HEAD), factor);
    }
}
