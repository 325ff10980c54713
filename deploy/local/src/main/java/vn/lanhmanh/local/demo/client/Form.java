package vn.lanhmanh.local.demo.client;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

import com.fasterxml.jackson.databind.JsonNode;

/** A form with a JPEG picture as a browser sends it, byte for byte the same at each play. */
final class Form {

    private static final String BOUNDARY = "demo-2020-hu-cau";

    /** The content type of the form. */
    static final String TYPE = "multipart/form-data; boundary=" + BOUNDARY;

    private Form() {}

    /** The JSON under its name, the picture as {@code file}. */
    static byte[] of(String name, JsonNode said, byte[] picture) {
        var form = new ByteArrayOutputStream();
        write(
                form,
                "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n"
                        + "Content-Type: application/json\r\n\r\n" + said + "\r\n");
        write(
                form,
                "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"photo.jpg\"\r\n"
                        + "Content-Type: image/jpeg\r\n\r\n");
        form.writeBytes(picture);
        write(form, "\r\n--" + BOUNDARY + "--\r\n");
        return form.toByteArray();
    }

    private static void write(ByteArrayOutputStream form, String text) {
        form.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }
}
