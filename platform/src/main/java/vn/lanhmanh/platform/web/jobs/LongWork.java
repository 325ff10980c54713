package vn.lanhmanh.platform.web.jobs;

import java.util.List;
import java.util.stream.Stream;

/**
 * A kind of long work; one bean per kind. It is done in the name of the one who asked for it: the caller is the same,
 * with the same agency and area, as in the request.
 *
 * @param <R> a row as it was read
 */
public interface LongWork<R> {

    /** The kind of the jobs it does. */
    String kind();

    /**
     * Reads what was sent, once each time the job is taken up; the stream is closed at the end.
     *
     * @param input what was sent when the job was asked for
     */
    Stream<R> rows(Job job, byte[] input);

    /**
     * Does some rows, in a transaction that also keeps their results. When it throws, nothing of it stays and each row
     * is done again alone: then a {@code Refusal} becomes the row's result; any other exception is tried again later,
     * and after some times the row has failed.
     *
     * @param first the number of the first row, counted from 1
     * @return the result of each row, in their order
     */
    List<RowResult> doRows(Job job, int first, List<R> rows);
}
