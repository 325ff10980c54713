package vn.lanhmanh.inspection.visit.part;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.lanhmanh.inspection.checklist.AnswerType;
import vn.lanhmanh.inspection.checklist.Section.Item;
import vn.lanhmanh.platform.web.Refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class AnswerTest {

    private static Item item(AnswerType type) {
        return new Item("ITEM", "Câu hỏi", "Điều 11 Nghị định 178/2004/NĐ-CP", type, null, true);
    }

    private static Answer answer(String value) {
        return new Answer("ITEM", value, null);
    }

    @ParameterizedTest
    @CsvSource({"YES_NO,YES", "YES_NO,NO", "YES_NO_NA,NA", "NUMBER,0", "NUMBER,999999999", "TEXT,có ba phòng đóng cửa"})
    void isWhatTheItemAsksFor(AnswerType type, String value) {
        assertThatCode(() -> answer(value).check(item(type))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "YES_NO,NA",
        "YES_NO,yes",
        "YES_NO_NA,MAYBE",
        "NUMBER,-1",
        "NUMBER,2.5",
        "NUMBER,1000000000",
        "NUMBER,sáu"
    })
    void isRefusedWhenTheItemAsksForSomethingElse(AnswerType type, String value) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> answer(value).check(item(type)))
                .satisfies(refusal -> {
                    assertThat(refusal.key()).isEqualTo("answer-of-another-type");
                    assertThat(refusal.field()).contains("answers.value");
                    assertThat(refusal.arguments()).containsExactly("ITEM", type);
                });
    }

    @Test
    void neverShowsItsWordsInALog() {
        assertThat(new Answer("ITEM", "Nguyễn Văn A", "phòng 12")).hasToString("Answer[ITEM]");
    }
}
