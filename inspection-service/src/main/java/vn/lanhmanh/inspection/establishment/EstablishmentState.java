package vn.lanhmanh.inspection.establishment;

import java.util.Set;

public enum EstablishmentState {
    /** In business. */
    ACTIVE,
    /** Stopped for a time; it keeps its tax code and name. */
    SUSPENDED,
    /** Out of business; its tax code and name are free again. */
    CLOSED,
    /** Found to be the same as another, which stands for it from then on; its code still finds that one. */
    MERGED;

    /** The states in which a tax code, or a name in a commune, belongs to one establishment alone. */
    static final Set<EstablishmentState> STANDING = Set.of(ACTIVE, SUSPENDED);

    /** Whether there is a business at all that may be changed or inspected. */
    public boolean standing() {
        return STANDING.contains(this);
    }
}
