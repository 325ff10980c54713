package vn.lanhmanh.reporting.plan;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.UnaryOperator;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.lanhmanh.platform.web.Refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PlanFileTest {

    @TempDir
    Path site;

    @Test
    void holdsThePlanOf2020Whole() {
        PlanFile plan = PlanFixture.shipped();

        PlanFixture.check().check(PlanFixture.SOURCE, plan);

        assertThat(plan.targets()).hasSize(7);
        assertThat(plan.tasks()).hasSize(83);
        assertThat(plan.obligations())
                .hasSize(22)
                .filteredOn(PlanFile.Obligation::requested)
                .hasSize(3);
        assertThat(plan.periods())
                .extracting(PlanFile.Period::dueBefore)
                .containsExactly(LocalDate.of(2020, 6, 10), LocalDate.of(2020, 11, 30));
    }

    @Test
    void isTakenFromTheSiteBeforeTheShippedOne() {
        PlanFixture.mount(site, PlanFixture.SOURCE, text -> text.replace("number: 26/KH-UBND", "number: 26a/KH-UBND"));

        assertThat(read(PlanFixture.SOURCE).number()).isEqualTo("26a/KH-UBND");
    }

    @Test
    void isRefusedWithItsLineWhenItIsNoYaml() {
        assertRefused("plan-file-unreadable", text -> text.replace("year: 2020", "year: [2020"));
    }

    @Test
    void isRefusedForAFieldNobodyKnows() {
        assertRefused("plan-file-unreadable", text -> text.replace("place:", "colour: red\nplace:"));
    }

    @Test
    void isRefusedForADateThatIsNone() {
        assertRefused("plan-file-unreadable", text -> text.replace("issuedOn: 2020-02-12", "issuedOn: 2020-02-30"));
    }

    @Test
    void isRefusedForAFieldGivenTwice() {
        assertRefused("plan-file-unreadable", text -> text.replace("year: 2020", "year: 2020\nyear: 2021"));
    }

    @Test
    void isRefusedForAnAgencyThatIsNoneOfThePlansDay() {
        assertRefused("plan-row-unknown", text -> text.replace("consolidator: SLDTBXH", "consolidator: SLDXXXX"));
        assertRefused("plan-row-unknown", text -> text.replaceFirst("unit: H474", "unit: H999"));
    }

    @Test
    void isRefusedForAnIndicatorThatTheCatalogueLacks() {
        assertRefused("plan-row-unknown", text -> text.replace("numerator: A07", "numerator: Z07"));
        assertRefused("plan-row-unknown", text -> text.replace("D06.reached", "D06.missed"));
    }

    @Test
    void isRefusedForARowThatIsThereTwice() {
        assertRefused("plan-row-duplicate", text -> text.replace("  - row: 14\n", "  - row: 13\n"));
        assertRefused("plan-row-duplicate", text -> text.replaceFirst("unit: H476", "unit: H474"));
    }

    @Test
    void isRefusedForARowWithoutWording() {
        assertRefused("plan-row-empty", text -> text.replaceFirst("ref: I\\.1\n", "ref: \"\"\n"));
    }

    @Test
    void isRefusedWhenItIsDueBeforeItsCutOff() {
        assertRefused("plan-row-order", text -> text.replaceFirst("cutOff: 2020-05-31", "cutOff: 2020-06-30"));
    }

    @Test
    void isRefusedWhenThereIsNone() {
        assertThatThrownBy(() -> read("27-KH-UBND-2021"))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("unknown-plan-source"));
    }

    private PlanFile read(String source) {
        return PlanFixture.shelf(Optional.of(site)).read(source);
    }

    private void assertRefused(String problem, UnaryOperator<String> change) {
        PlanFixture.mount(site, PlanFixture.SOURCE, change);

        assertThatThrownBy(() -> PlanFixture.check().check(PlanFixture.SOURCE, read(PlanFixture.SOURCE)))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.key()).isEqualTo(problem);
                    assertThat(refusal.status()).isEqualTo(422);
                    assertThat(refusal.field()).contains("source");
                });
    }
}
