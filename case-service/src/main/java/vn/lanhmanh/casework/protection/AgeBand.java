package vn.lanhmanh.casework.protection;

/** The bands the law on sanctions tells apart, named by their lower end; the ages themselves are law data. */
public enum AgeBand {
    /** Never a subject of sanction. */
    UNDER_14,
    /** 14 to under 16: a warning only. */
    FROM_14,
    /** 16 to under 18: at most half the fine. */
    FROM_16,
    ADULT;

    public boolean minor() {
        return this != ADULT;
    }
}
