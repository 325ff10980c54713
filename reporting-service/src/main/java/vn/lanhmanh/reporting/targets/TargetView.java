package vn.lanhmanh.reporting.targets;

import java.math.BigDecimal;
import java.util.List;

import vn.lanhmanh.reporting.plan.Target;

/**
 * A target with where it stands; of several measures the one that is furthest behind speaks for it.
 *
 * @param operator "=", ">=" or ">"
 * @param figure the share in percent to one decimal, never rounded up to the value, or the count; absent where it
 *     cannot be told
 * @param met absent where there is nothing to hold against the value
 * @param proxy a figure that can be checked where the first rests on entered numbers
 * @param pending detected and not handled yet; never counted as handled
 * @param unitsNotReported how many units have sent no report of the period that is due next
 * @param notReported their codes
 */
public record TargetView(
        String ref,
        String wording,
        String wordingEn,
        String operator,
        long value,
        String unit,
        BigDecimal figure,
        Long numerator,
        Long denominator,
        Boolean met,
        Proxy proxy,
        Long pending,
        int unitsNotReported,
        List<String> notReported,
        List<MeasureView> measures,
        String note,
        String noteEn) {

    /** The checkable figure beside the first. */
    public record Proxy(String item, BigDecimal figure, Long numerator, Long denominator) {}

    /**
     * One measure of the target.
     *
     * @param numeratorItem item of the indicator catalogue
     * @param denominatorItem DISTRICTS, COMMUNES or an item of the catalogue
     * @param kinds the numerator by kind, where the plan leaves open whether each kind is meant
     */
    public record MeasureView(
            String numeratorItem,
            String denominatorItem,
            BigDecimal figure,
            Long numerator,
            Long denominator,
            Boolean met,
            Long pending,
            List<KindView> kinds) {}

    /** A part of a numerator. */
    public record KindView(String kind, long value) {}

    static TargetView from(Target target, List<MeasureView> measures, Proxy proxy, List<String> notReported) {
        MeasureView speaking = Standing.furthestBehind(measures);
        return new TargetView(
                target.ref(),
                target.wording(),
                target.wordingEn(),
                target.operator().sign(),
                target.value(),
                target.unit(),
                speaking.figure(),
                speaking.numerator(),
                speaking.denominator(),
                Standing.met(measures),
                proxy,
                Standing.pending(measures),
                notReported.size(),
                notReported,
                measures,
                target.note(),
                target.noteEn());
    }
}
