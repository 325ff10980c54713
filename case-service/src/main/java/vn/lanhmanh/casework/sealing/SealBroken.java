package vn.lanhmanh.casework.sealing;

/** A sealed value does not open: its owner was erased, or it was altered or moved. Names the place, never a value. */
public final class SealBroken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SealBroken(Place place, Exception cause) {
        super(
                "the seal of " + place.table() + "." + place.column() + " in row " + place.row() + " does not open",
                cause);
    }
}
