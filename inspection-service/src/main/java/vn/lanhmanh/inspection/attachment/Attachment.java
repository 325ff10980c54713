package vn.lanhmanh.inspection.attachment;

import java.util.UUID;

/**
 * A file as it was kept.
 *
 * @param size in bytes
 * @param sha256 of its content, in hexadecimal digits
 */
public record Attachment(UUID id, long size, String sha256) {}
