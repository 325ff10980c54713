package vn.lanhmanh.inspection.fieldcapture;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Tells by content whether a visit was sent before. */
@ApplicationScoped
class Digests {

    private final ObjectMapper json;

    Digests(ObjectMapper json) {
        this.json = json;
    }

    /** SHA-256 of what was understood, so that spaces and the order of fields do not matter. */
    String of(FieldVisitRequest document) {
        try {
            byte[] content = json.writeValueAsBytes(document);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("A document is a plain record", e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is missing from this JDK", e);
        }
    }
}
