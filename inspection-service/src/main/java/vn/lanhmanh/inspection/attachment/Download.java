package vn.lanhmanh.inspection.attachment;

/**
 * A file on its way out; {@link DownloadWriter} sends it.
 *
 * @param name what the file is called at the caller's; never personal data
 * @param inline whether a browser may show it itself
 */
public record Download(Attachment file, String mediaType, String name, boolean inline) {}
