package vn.lanhmanh.inspection.attachment;

import jakarta.ws.rs.core.StreamingOutput;

import org.jboss.resteasy.reactive.RestResponse;

/**
 * A file on its way out.
 *
 * @param name what the file is called at the caller's; never personal data
 * @param inline whether a browser may show it itself
 */
public record Download(Attachment file, String mediaType, String name, boolean inline) {

    /** The answer: the bytes as they come from the database, with their hash as the ETag. */
    public RestResponse<StreamingOutput> from(Attachments attachments) {
        return RestResponse.ResponseBuilder.<StreamingOutput>ok(out -> attachments.writeTo(file.id(), out))
                .header("Content-Type", mediaType)
                .header("Content-Length", file.size())
                .header("Content-Disposition", (inline ? "inline" : "attachment") + "; filename=\"" + name + "\"")
                .header("ETag", "\"" + file.sha256() + "\"")
                .build();
    }
}
