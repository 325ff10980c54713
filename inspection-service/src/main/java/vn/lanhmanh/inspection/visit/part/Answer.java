package vn.lanhmanh.inspection.visit.part;

import java.util.Set;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import vn.lanhmanh.inspection.checklist.Section.Item;
import vn.lanhmanh.platform.web.Refusal;

/**
 * What was found on an item of the checklist.
 *
 * @param value YES, NO or NA, a number, or words, as the item asks
 */
public record Answer(
        @NotBlank @Size(max = 60) String itemCode,
        @NotBlank @Size(max = 2_000) String value,
        @Size(max = 2_000) String note) {

    static final String NO = "NO";

    /** Refuses {@code answer-of-another-type} (422) unless the value is one that the item asks for. */
    void check(Item item) {
        boolean fits =
                switch (item.answerType()) {
                    case YES_NO -> Set.of("YES", NO).contains(value);
                    case YES_NO_NA -> Set.of("YES", NO, "NA").contains(value);
                    case NUMBER -> value.matches("\\d{1,9}");
                    case TEXT -> true;
                };
        if (!fits) {
            throw Refusal.unprocessable("answer-of-another-type", item.code(), item.answerType())
                    .field("answers.value");
        }
    }

    /** Never the words, should the record ever meet a log. */
    @Override
    public String toString() {
        return "Answer[" + itemCode + "]";
    }
}
