package vn.lanhmanh.reporting.plan;

import java.time.LocalDate;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A plan as its file holds it.
 *
 * @param source name of the file without its ending
 * @param consolidator code of the agency that consolidates the reports
 */
public record PlanFile(
        String source,
        String number,
        int year,
        String title,
        String titleEn,
        LocalDate issuedOn,
        String issuer,
        String place,
        Signer signer,
        ParentPlan parentPlan,
        List<Recipient> recipients,
        String consolidator,
        List<Target> targets,
        List<Period> periods,
        List<Obligation> obligations,
        List<Task> tasks) {

    /** Who signed, as printed. */
    public record Signer(String capacity, String position, String name) {}

    /** The plan of several years that it carries out. */
    public record ParentPlan(String number, LocalDate issuedOn, String title) {}

    /** Who receives it, and whether as a report (để báo cáo). */
    public record Recipient(String name, boolean forReport) {}

    /**
     * A reporting period.
     *
     * @param from first day
     * @param to last day
     * @param cutOff last day whose facts are counted; the plan sets none, so it is a parameter
     * @param dueBefore the first day that is too late
     */
    public record Period(String code, Kind kind, LocalDate from, LocalDate to, LocalDate cutOff, LocalDate dueBefore) {

        /** Of the six months or of the year. */
        @Schema(name = "PlanItemKind")
        public enum Kind {
            HALF_YEAR,
            ANNUAL
        }
    }

    /** A unit that owes reports; a requested one is asked for them and is never in breach. */
    public record Obligation(String unit, boolean requested) {}

    /**
     * A row of the plan's obligations.
     *
     * @param row number of the row
     * @param ref section of the plan, such as II.3.d
     * @param lead codes of the units that lead it, several where they act side by side
     * @param others bodies outside the agencies of the plan, as text
     * @param dueBefore the first day that is too late; null where the plan names none
     */
    public record Task(
            int row,
            String ref,
            String section,
            List<String> lead,
            List<String> coordinating,
            List<String> others,
            String vi,
            String en,
            List<String> services,
            List<String> indicators,
            List<Rhythm> rhythm,
            LocalDate dueBefore) {

        /** When it is due. */
        public enum Rhythm {
            RUNNING,
            HALF_YEAR,
            YEAR,
            AT_ONCE
        }
    }
}
