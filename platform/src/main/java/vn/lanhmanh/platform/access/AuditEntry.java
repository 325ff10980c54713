package vn.lanhmanh.platform.access;

import java.util.List;

/**
 * What was done to which object, in names and codes only: never a value of a field.
 *
 * @param action verb of the thing done, {@code register}
 * @param objectType kind of object, {@code establishment}
 * @param objectId its id, null where there is no single object
 * @param fields names of the fields written or read
 * @param purpose the purpose the caller stated, null for none
 * @param legalBasis article the thing was done under, null for none
 */
public record AuditEntry(
        String action, String objectType, String objectId, List<String> fields, String purpose, String legalBasis) {

    /** A write of an object. */
    public static AuditEntry write(String objectType, Object objectId, String action) {
        return new AuditEntry(action, objectType, objectId == null ? null : objectId.toString(), List.of(), null, null);
    }

    /** A read that must be accounted for, such as that of an identity. */
    public static AuditEntry read(String objectType, Object objectId) {
        return write(objectType, objectId, "read");
    }

    /** The same, with the names of the fields concerned. */
    public AuditEntry fields(String... names) {
        return new AuditEntry(action, objectType, objectId, List.of(names), purpose, legalBasis);
    }

    /** The same, with the purpose the caller stated. */
    public AuditEntry purpose(String stated) {
        return new AuditEntry(action, objectType, objectId, fields, stated, legalBasis);
    }

    /** The same, with the article it was done under. */
    public AuditEntry legalBasis(String article) {
        return new AuditEntry(action, objectType, objectId, fields, purpose, article);
    }
}
