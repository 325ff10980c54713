/**
 * What happens to a file before it is kept: type by content, structure, foreign content, malware, Exif apart from what
 * is shown. Every step reads the file as a stream.
 */
package vn.lanhmanh.inspection.evidence.intake;
