package vn.lanhmanh.inspection.spreadsheet.given;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;

/** Sends a table while it is written. */
@Provider
@Produces(MediaType.WILDCARD)
public class GivenTableWriter implements MessageBodyWriter<GivenTable> {

    @Override
    public boolean isWriteable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type == GivenTable.class;
    }

    @Override
    public void writeTo(
            GivenTable table,
            Class<?> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream out)
            throws IOException {
        TableForm form = table.form();
        headers.putSingle("Content-Type", form.contentType());
        headers.putSingle(
                "Content-Disposition", "attachment; filename=\"" + table.title() + "." + form.extension() + "\"");
        table.content().write(out);
    }
}
