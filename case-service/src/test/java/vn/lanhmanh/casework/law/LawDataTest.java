package vn.lanhmanh.casework.law;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;

import vn.lanhmanh.casework.law.Rules.Rule;
import vn.lanhmanh.platform.web.Refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class LawDataTest {

    private static final LocalDate IN_2020 = LocalDate.of(2020, 6, 1);
    private static final LocalDate IN_2022 = LocalDate.of(2022, 6, 1);

    private final Norms norms = new Norms(LawFiles.SHIPPED);
    private final Competences competences = new Competences(LawFiles.SHIPPED);
    private final Rules rules = new Rules(LawFiles.SHIPPED);

    @Test
    void givesTheBandOfTheDayOfTheAct() {
        var norm = norms.require("167-22-1", IN_2020);

        assertThat(norm.min()).isEqualTo(500_000);
        assertThat(norm.max()).isEqualTo(1_000_000);
        assertThat(norm.basis()).isEqualTo("Khoản 1 Điều 22 Nghị định 167/2013/NĐ-CP");
        assertRefused("norm-not-in-force", () -> norms.require("167-22-1", IN_2022));
        assertRefused("norm-not-in-force", () -> norms.require("144-24-1", IN_2020));
        assertRefused("unknown-norm", () -> norms.require("167-99", IN_2020));
    }

    @Test
    void refusesANormThatIsSwitchedOffWithItsArticle() {
        assertThatThrownBy(() -> norms.require("167-24-BROKERING", IN_2020))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("norm-not-verified"));
        assertThat(norms.on(ProhibitedAct.BROKERING, IN_2020))
                .singleElement()
                .satisfies(norm -> assertThat(norm.enabled()).isFalse());
    }

    @Test
    void measuresATitleByItsDay() {
        assertThat(competences.require("DISTRICT_CHAIR", IN_2020).maxFinePerson())
                .isEqualTo(20_000_000);
        assertThat(competences.require("DISTRICT_CHAIR", IN_2022).maxFinePerson())
                .isEqualTo(37_500_000);
        assertThat(competences.require("COMMUNE_CHAIR", IN_2020).licenceSuspension())
                .isFalse();
        assertRefused("title-without-competence", () -> competences.require("BORDER_GUARD_4", IN_2020));
        assertRefused("title-without-competence", () -> competences.require("TEAM_LEADER", IN_2020));
    }

    @Test
    void appliesARuleOnlyWhereItIsVerified() {
        assertThat(rules.require(Rule.ORGANISATION_FACTOR, IN_2020).whole()).isEqualTo(2);
        assertThat(rules.require(Rule.HOUSEHOLD_BUSINESS_FACTOR, IN_2022).whole())
                .isEqualTo(1);
        assertThat(rules.require(Rule.WITNESSES_OF_REFUSED_SIGNATURE, IN_2020).whole())
                .isEqualTo(2);
        assertThat(rules.require(Rule.WITNESSES_OF_REFUSED_SIGNATURE, IN_2022).whole())
                .isEqualTo(1);
        assertRefused("rule-not-verified", () -> rules.require(Rule.HOUSEHOLD_BUSINESS_FACTOR, IN_2020));
    }

    private static void assertRefused(String key, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.key())
                .isEqualTo(key));
    }
}
