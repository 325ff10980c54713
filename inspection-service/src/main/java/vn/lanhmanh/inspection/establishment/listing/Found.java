package vn.lanhmanh.inspection.establishment.listing;

import java.util.List;
import java.util.function.Function;

import vn.lanhmanh.inspection.establishment.Establishment;
import vn.lanhmanh.inspection.establishment.EstablishmentView;
import vn.lanhmanh.platform.web.Page;

/**
 * What a list found.
 *
 * @param rows one more than the page where another follows
 * @param similar whether they are only like what was asked for; no page follows these
 */
record Found(List<Establishment> rows, boolean similar) {

    Page<EstablishmentView> page(int limit, Function<Establishment, String> cursorAfter) {
        return similar
                ? new Page<>(rows.stream().map(EstablishmentView::similar).toList(), null)
                : Page.of(rows, limit, cursorAfter).map(EstablishmentView::row);
    }
}
