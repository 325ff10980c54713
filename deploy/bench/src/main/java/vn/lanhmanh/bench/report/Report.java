package vn.lanhmanh.bench.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import vn.lanhmanh.bench.load.Figures;

/** What was measured, reached or not. */
public final class Report {

    private final List<String> rows = new ArrayList<>();
    private final List<String> aims = new ArrayList<>();
    private final List<String> plans = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final int establishments;

    public Report(int establishments) {
        this.establishments = establishments;
    }

    public void row(String name, Figures service, Figures peer, double aim) {
        String row = String.format(
                Locale.ROOT,
                "| %s | %.1f | %.1f | %.1f | %.1f | %.1f | %.0f | %s |%s",
                name,
                service.median(),
                service.p99(),
                peer.median(),
                peer.p99(),
                service.median() / peer.median(),
                aim,
                service.p99() <= aim && service.failures() == 0 ? "yes" : "**no**",
                service.failures() + peer.failures() == 0
                        ? ""
                        : " failures: " + service.failures() + ", peer " + peer.failures());
        rows.add(row);
        System.out.println(row);
    }

    public void aim(String name, double measured, double most) {
        verdict(name, measured, "at most", most, measured <= most);
    }

    public void atLeast(String name, double measured, double least) {
        verdict(name, measured, "at least", least, measured >= least);
    }

    private void verdict(String name, double measured, String how, double aim, boolean reached) {
        String row = String.format(
                Locale.ROOT, "| %s | %.2f | %s %s | %s |", name, measured, how, aim, reached ? "yes" : "**no**");
        aims.add(row);
        System.out.println(row);
    }

    public void scans(String name, int statements, List<String> tables) {
        if (statements == 0 || !tables.isEmpty()) {
            plans.add("- " + name + ": " + (statements == 0 ? "no statement seen" : "reads all of " + tables));
        }
    }

    public void note(String note) {
        notes.add("- " + note);
        System.out.println(note);
    }

    public String text() {
        return """
                # inspection-service: %,d establishments, %,d inspections

                Open loop, 100 requests a second, milliseconds; of three windows of two seconds the middle one. The limit line
                is the same statements at the same rate over plain JDBC.

                | Request | median | p99 | limit median | limit p99 | median to limit | aim p99 | reached |
                |---|---|---|---|---|---|---|---|
                %s

                | Figure | measured | aim | reached |
                |---|---|---|---|
                %s

                Sequential scans on listed paths:
                %s

                Notes:
                %s
                """
                .formatted(
                        establishments,
                        2 * establishments,
                        String.join("\n", rows),
                        String.join("\n", aims),
                        plans.isEmpty() ? "- none" : String.join("\n", plans),
                        String.join("\n", notes));
    }
}
