package vn.lanhmanh.inspection.attachment;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;

/** Sends a file piece by piece as it comes from the database, with its hash as the ETag. */
@Provider
@Produces(MediaType.WILDCARD)
public class DownloadWriter implements MessageBodyWriter<Download> {

    private final Attachments attachments;

    DownloadWriter(Attachments attachments) {
        this.attachments = attachments;
    }

    @Override
    public boolean isWriteable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type == Download.class;
    }

    @Override
    public void writeTo(
            Download download,
            Class<?> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream out)
            throws IOException {
        String shown = download.inline() ? "inline" : "attachment";
        headers.putSingle("Content-Type", download.mediaType());
        headers.putSingle("Content-Length", download.file().size());
        headers.putSingle("Content-Disposition", shown + "; filename=\"" + download.name() + "\"");
        headers.putSingle("ETag", "\"" + download.file().sha256() + "\"");
        attachments.writeTo(download.file().id(), out);
    }
}
