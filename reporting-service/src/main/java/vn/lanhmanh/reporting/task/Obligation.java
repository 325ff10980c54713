package vn.lanhmanh.reporting.task;

import java.time.LocalDate;
import java.util.List;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

import vn.lanhmanh.reporting.plan.PlanFile;

/**
 * What the plan says, as loaded.
 *
 * @param ref section of the plan
 * @param units every agency concerned, leading or coordinating
 * @param others bodies outside the agencies of the plan
 * @param dueBefore the first day that is too late; null where the plan names none
 */
@Embeddable
record Obligation(
        String ref,
        String section,
        @JdbcTypeCode(SqlTypes.JSON) List<String> lead,
        @JdbcTypeCode(SqlTypes.JSON) List<String> coordinating,
        @JdbcTypeCode(SqlTypes.JSON) List<String> others,
        String wording,
        @Column(name = "wording_en") String wordingEn,
        @JdbcTypeCode(SqlTypes.JSON) List<String> services,
        @JdbcTypeCode(SqlTypes.JSON) List<String> indicators,
        @JdbcTypeCode(SqlTypes.JSON) List<PlanFile.Task.Rhythm> rhythm,
        @Column(name = "due_before") LocalDate dueBefore) {

    static Obligation of(PlanFile.Task row) {
        return new Obligation(
                row.ref(),
                row.section(),
                row.lead(),
                row.coordinating(),
                row.others(),
                row.vi(),
                row.en(),
                row.services(),
                row.indicators(),
                row.rhythm(),
                row.dueBefore());
    }
}
