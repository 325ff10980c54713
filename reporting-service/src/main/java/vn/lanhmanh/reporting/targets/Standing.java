package vn.lanhmanh.reporting.targets;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;

import vn.lanhmanh.reporting.targets.TargetView.MeasureView;

/** How several measures of a target are read as one. */
final class Standing {

    private Standing() {}

    /** Met when each measure is that has something to hold; null when none has: no ring found is no ring missed. */
    static Boolean met(List<MeasureView> measures) {
        List<Boolean> told =
                measures.stream().map(MeasureView::met).filter(Objects::nonNull).toList();
        return told.isEmpty() ? null : !told.contains(false);
    }

    /** The measure with the lowest figure; one without a figure only where none has any. */
    static MeasureView furthestBehind(List<MeasureView> measures) {
        return measures.stream()
                .filter(measure -> measure.figure() != null)
                .min(Comparator.comparing(MeasureView::figure))
                .orElse(measures.get(0));
    }

    /** All that is pending; null where nothing can be. */
    static Long pending(List<MeasureView> measures) {
        List<Long> told = measures.stream()
                .map(MeasureView::pending)
                .filter(Objects::nonNull)
                .toList();
        return told.isEmpty()
                ? null
                : (Long) told.stream().mapToLong(Long::longValue).sum();
    }
}
