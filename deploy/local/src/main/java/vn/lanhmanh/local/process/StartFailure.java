package vn.lanhmanh.local.process;

/** Something that cannot run here: one line that names the cause and the mend. */
public final class StartFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StartFailure(String cause, String mend) {
        super(line(cause, mend));
    }

    public StartFailure(String cause, String mend, Throwable reason) {
        super(line(cause, mend), reason);
    }

    private static String line(String cause, String mend) {
        return cause.replaceAll("\\s+", " ").replaceFirst("[. ]+$", "") + ". " + mend + ".";
    }
}
