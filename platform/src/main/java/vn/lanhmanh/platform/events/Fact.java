package vn.lanhmanh.platform.events;

import java.util.UUID;

/** Something that became true, told to other services: a record of ids, codes and values, never personal data. */
public interface Fact {

    /** The fact's name and version, such as {@code inspection.completed.v1}. */
    String type();

    /** The aggregate it happened to; facts of one aggregate arrive in their order. */
    UUID aggregateId();
}
