package vn.lanhmanh.inspection.establishment.listing;

import java.time.LocalDate;
import java.util.List;

import vn.lanhmanh.inspection.establishment.Establishment;
import vn.lanhmanh.platform.lists.Selection;

/** The orders of the list, each with the code as the last key. */
public enum Order {
    CODE("code"),
    NAME("folded_name"),
    /** The highest risk first. */
    RISK("risk_rank"),
    /** Never inspected first, then the one whose last inspection is longest ago. */
    LAST_INSPECTED("inspected_rank");

    /** Where the day of the last inspection stands when there was none. */
    static final LocalDate NEVER = LocalDate.of(1900, 1, 1);

    private final String key;

    Order(String key) {
        this.key = key;
    }

    String keys() {
        return this == CODE ? key : key + ", code";
    }

    /** The keys of a row, for its cursor. */
    public Object[] keysOf(Establishment row) {
        return this == CODE ? new Object[] {row.code()} : new Object[] {keyOf(row), row.code()};
    }

    private Object keyOf(Establishment row) {
        return switch (this) {
            case CODE -> row.code();
            case NAME -> row.foldedName();
            case RISK -> row.ranking().riskRank();
            case LAST_INSPECTED -> row.ranking().inspectedRank();
        };
    }

    /** Only rows behind the keys; no keys, all rows. */
    void behind(List<String> keys, Selection selection) {
        if (keys.isEmpty()) {
            return;
        }
        if (this == CODE) {
            selection.and("code > :afterCode", "afterCode", keys.get(0));
        } else {
            selection
                    .and("(" + key + ", code) > (:afterKey, :afterCode)", "afterKey", value(keys.get(0)))
                    .with("afterCode", keys.get(1));
        }
    }

    private Object value(String text) {
        return switch (this) {
            case CODE, NAME -> text;
            case RISK -> Integer.valueOf(text);
            case LAST_INSPECTED -> LocalDate.parse(text);
        };
    }
}
