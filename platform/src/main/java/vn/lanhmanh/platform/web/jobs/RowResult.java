package vn.lanhmanh.platform.web.jobs;

/**
 * What became of one row.
 *
 * @param row counted from 1
 * @param outcome a word of the work's own, such as {@code CREATED} or {@code REFUSED}
 * @param objectId the object made or found, or null
 * @param problem the type of the problem that refused the row, or null
 * @param field the field to mend, or null
 */
public record RowResult(int row, String outcome, String objectId, String problem, String field) {

    public static final String REFUSED = "REFUSED";

    public static RowResult of(int row, String outcome, Object objectId) {
        return new RowResult(row, outcome, String.valueOf(objectId), null, null);
    }

    public static RowResult refused(int row, String problem, String field) {
        return new RowResult(row, REFUSED, null, problem, field);
    }
}
