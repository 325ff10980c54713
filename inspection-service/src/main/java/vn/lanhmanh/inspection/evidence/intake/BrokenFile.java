package vn.lanhmanh.inspection.evidence.intake;

import java.io.IOException;

/** A file that is not built as its type demands. */
final class BrokenFile extends IOException {

    private static final long serialVersionUID = 1;

    BrokenFile(String what) {
        super(what);
    }
}
