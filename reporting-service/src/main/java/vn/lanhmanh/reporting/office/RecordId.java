package vn.lanhmanh.reporting.office;

import java.util.UUID;

import org.hibernate.id.uuid.UuidVersion7Strategy;

/** Ids of records. */
public final class RecordId {

    private RecordId() {}

    /** A UUID of version 7: later records sort behind earlier ones. */
    public static UUID next() {
        return UuidVersion7Strategy.INSTANCE.generateUuid(null);
    }
}
