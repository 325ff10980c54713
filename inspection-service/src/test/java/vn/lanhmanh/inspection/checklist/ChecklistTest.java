package vn.lanhmanh.inspection.checklist;

import java.time.LocalDate;
import java.util.List;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

import vn.lanhmanh.inspection.checklist.Section.Item;
import vn.lanhmanh.platform.web.Refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ChecklistTest {

    private static final LocalDate TODAY = LocalDate.of(2020, 6, 15);
    private static final Item ASKED = item("COMMITMENT", AnswerType.YES_NO, "COMMITMENT");

    @Test
    void takesOverFromTheVersionWithoutAnEnd() {
        Checklist first = published(TODAY.minusDays(90), null, List.of());
        Checklist second = draft(2);

        second.publish(TODAY, null, TODAY, List.of(first));

        assertThat(first.validTo()).isEqualTo(TODAY.minusDays(1));
        assertThat(first.state()).isEqualTo(ChecklistState.PUBLISHED);
        assertThat(second.validFrom()).isEqualTo(TODAY);
    }

    @Test
    void refusesOverlappingValidity() {
        Checklist withEnd = published(TODAY.minusDays(90), TODAY.plusDays(10), List.of());
        Checklist later = published(TODAY.plusDays(20), null, List.of());

        refuses("checklist-overlap", () -> draft(3).publish(TODAY.plusDays(10), null, TODAY, List.of(withEnd)));
        refuses("checklist-overlap", () -> draft(3).publish(TODAY.plusDays(11), null, TODAY, List.of(withEnd, later)));
        refuses("checklist-overlap", () -> draft(3).publish(TODAY.plusDays(20), null, TODAY, List.of(later)));
        Checklist between = draft(3);
        between.publish(TODAY.plusDays(11), TODAY.plusDays(19), TODAY, List.of(withEnd, later));
        assertThat(between.state()).isEqualTo(ChecklistState.PUBLISHED);
    }

    @Test
    void neverChangesWhatWasAskedOnDaysPast() {
        Checklist first = published(TODAY.minusDays(90), null, List.of());

        refuses("checklist-backdated", () -> draft(2).publish(TODAY.minusDays(1), null, TODAY, List.of(first)));
        refuses("checklist-backdated", () -> first.retire(TODAY.minusDays(1), TODAY));
    }

    @Test
    void isEditedAsADraftOnlyAndCopiedAtAnyTime() {
        Checklist checklist = draft(1);
        checklist.edit("Khác", List.of(section("LABOUR", item("CONTRACT", AnswerType.YES_NO, null))));
        assertThat(checklist.item("CONTRACT")).isPresent();
        checklist.publish(TODAY, null, TODAY, List.of());

        refuses("illegal-transition", () -> checklist.edit("Khác nữa", checklist.sections()));
        refuses("illegal-transition", () -> checklist.publish(TODAY, null, TODAY, List.of()));
        Checklist copy = checklist.copy(2);
        assertThat(copy.state()).isEqualTo(ChecklistState.DRAFT);
        assertThat(copy.sections()).isEqualTo(checklist.sections());
        assertThat(copy.id()).isNotEqualTo(checklist.id());
    }

    @Test
    void retiresWithItsLastDay() {
        Checklist checklist = published(TODAY.minusDays(9), null, List.of());

        refuses("date-out-of-order", () -> published(TODAY.plusDays(9), null, List.of())
                .retire(TODAY, TODAY));
        refuses("date-out-of-order", () -> published(TODAY, TODAY.plusDays(1), List.of())
                .retire(TODAY.plusDays(2), TODAY));
        checklist.retire(TODAY.plusDays(3), TODAY);

        assertThat(checklist.state()).isEqualTo(ChecklistState.RETIRED);
        assertThat(checklist.validTo()).isEqualTo(TODAY.plusDays(3));
        refuses("illegal-transition", () -> checklist.retire(TODAY.plusDays(3), TODAY));
    }

    @Test
    void holdsEachCodeOnceAndViolationsOnlyWhereNoCanBeSaid() {
        refuses("checklist-code-twice", () -> checklist(section("LABOUR", ASKED), section("HEALTH", ASKED)));
        refuses(
                "checklist-code-twice",
                () -> checklist(section("LABOUR", ASKED), section("LABOUR", item("OTHER", AnswerType.TEXT, null))));
        refuses(
                "violation-without-no",
                () -> checklist(section("LABOUR", item("WORKERS", AnswerType.NUMBER, "COMMITMENT"))));
    }

    private static Checklist checklist(Section... sections) {
        return new Checklist("TEST", 1, "Danh mục", List.of(sections));
    }

    private static Checklist draft(int edition) {
        return new Checklist("TEST", edition, "Danh mục", List.of(section("PROSTITUTION_LAW", ASKED)));
    }

    private static Checklist published(LocalDate from, LocalDate to, List<Checklist> others) {
        Checklist checklist = draft(1);
        checklist.publish(from, to, TODAY, others);
        return checklist;
    }

    private static Section section(String code, Item item) {
        return new Section(code, "Phần", null, List.of(item));
    }

    private static Item item(String code, AnswerType type, String violation) {
        return new Item(code, "Câu hỏi", "Điều 11 Nghị định 178/2004/NĐ-CP", type, violation, true);
    }

    private static void refuses(String key, ThrowingCallable call) {
        assertThatExceptionOfType(Refusal.class).isThrownBy(call).satisfies(refusal -> assertThat(refusal.key())
                .isEqualTo(key));
    }
}
