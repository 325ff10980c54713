package vn.lanhmanh.inspection.spreadsheet;

import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Queue;

import vn.lanhmanh.platform.web.Refusal;

/** The lines of a table without gaps in their numbers and without the blank ones at its end. */
final class Trimmed implements Iterator<Line> {

    private final Iterator<Line> lines;
    private final Queue<Line> ready = new ArrayDeque<>();
    private final int last;
    private int taken;

    Trimmed(Iterator<Line> lines, int maxRows) {
        this.lines = lines;
        this.last = maxRows + 1;
    }

    @Override
    public boolean hasNext() {
        while (ready.isEmpty() && lines.hasNext()) {
            Line line = lines.next();
            if (!line.blank()) {
                fillUpTo(line);
            }
        }
        return !ready.isEmpty();
    }

    private void fillUpTo(Line line) {
        if (line.number() > last) {
            throw Refusal.unprocessable("too-many-rows", last - 1);
        }
        while (++taken < line.number()) {
            ready.add(new Line(taken, List.of()));
        }
        ready.add(line);
    }

    @Override
    public Line next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return ready.remove();
    }
}
