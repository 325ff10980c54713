package vn.lanhmanh.platform.reference;

/** A reference file that cannot be trusted: tells the file, the line where one is to blame, and the reason. */
public final class BrokenReferenceFile extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BrokenReferenceFile(String file, String reason) {
        super(file + ": " + reason);
    }

    BrokenReferenceFile(String file, int line, String reason) {
        super(file + ", line " + line + ": " + reason);
    }
}
