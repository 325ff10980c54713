package vn.lanhmanh.inspection.visit.minutes;

import java.util.ArrayList;
import java.util.List;

import vn.lanhmanh.inspection.visit.Inspection;

/**
 * The minutes of an inspection that is being completed, just before they get their number: what takes time is done now,
 * because the number holds the register until the transaction ends.
 */
public final class ComingMinutes {

    private final Inspection inspection;
    private final Minutes draft;
    private final List<Runnable> afterwards = new ArrayList<>();

    ComingMinutes(Inspection inspection, Minutes.Ending end) {
        this.inspection = inspection;
        this.draft = end.numbered(year -> 0);
    }

    public Inspection inspection() {
        return inspection;
    }

    /** As they will be, but for the number. */
    public Minutes draft() {
        return draft;
    }

    /** Runs what needs the number as soon as the inspection has it. */
    public void onceNumbered(Runnable work) {
        afterwards.add(work);
    }

    void numbered() {
        afterwards.forEach(Runnable::run);
    }
}
