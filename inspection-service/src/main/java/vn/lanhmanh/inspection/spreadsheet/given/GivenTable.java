package vn.lanhmanh.inspection.spreadsheet.given;

import jakarta.ws.rs.core.StreamingOutput;

/**
 * A table on its way out; {@link GivenTableWriter} sends it.
 *
 * @param title what the file is called, without its end; never personal data
 * @param content writes it, in that form
 */
public record GivenTable(String title, TableForm form, StreamingOutput content) {}
