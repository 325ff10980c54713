package vn.lanhmanh.platform.web.jobs;

/** A kind of long work; one bean per kind. */
public interface LongWork {

    /** The kind of the jobs it does. */
    String kind();

    /**
     * Does one row, in a transaction that also keeps the result. A {@code Refusal} becomes the row's result; any other
     * exception is tried again later.
     *
     * @param input what was sent when the job was asked for
     * @param row counted from 1
     */
    RowResult doRow(Job job, byte[] input, int row);
}
