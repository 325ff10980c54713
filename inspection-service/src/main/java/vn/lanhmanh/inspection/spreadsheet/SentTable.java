package vn.lanhmanh.inspection.spreadsheet;

import java.nio.file.Path;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The body of a request that is a table, stored on disk while the request is answered.
 *
 * @param fingerprint by which the same content sent again is told from another
 */
@Schema(type = SchemaType.STRING, format = "binary")
public record SentTable(Path file, @JsonValue String fingerprint) {}
