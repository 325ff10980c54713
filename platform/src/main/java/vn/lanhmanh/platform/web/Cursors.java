package vn.lanhmanh.platform.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Opaque, signed keyset cursors: the keys of the last row seen, bound to one list and its order. */
@ApplicationScoped
public class Cursors {

    private static final int SIGNATURE_BYTES = 16;

    private final Keyring keyring;
    private final ObjectMapper json;

    Cursors(Keyring keyring, ObjectMapper json) {
        this.keyring = keyring;
        this.json = json;
    }

    /**
     * The cursor behind a row.
     *
     * @param list the list with its sort and filters, so that a cursor works on no other
     * @param keys the row's sort keys, in the order of the sort; null stays null
     */
    public String encode(String list, Object... keys) {
        try {
            byte[] content = json.writeValueAsBytes(Arrays.stream(keys)
                    .map(k -> k == null ? null : k.toString())
                    .toList());
            byte[] signature = signature(list, content);
            byte[] both = Arrays.copyOf(signature, SIGNATURE_BYTES + content.length);
            System.arraycopy(content, 0, both, SIGNATURE_BYTES, content.length);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(both);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The keys to continue behind; empty on the first page.
     *
     * @throws Refusal {@code broken-cursor} (400) when the cursor was altered or belongs to another list
     */
    public Optional<List<String>> decode(String list, String cursor) {
        if (cursor == null) {
            return Optional.empty();
        }
        try {
            byte[] both = Base64.getUrlDecoder().decode(cursor);
            if (both.length <= SIGNATURE_BYTES) {
                throw Refusal.malformed("broken-cursor");
            }
            byte[] content = Arrays.copyOfRange(both, SIGNATURE_BYTES, both.length);
            if (!MessageDigest.isEqual(Arrays.copyOf(both, SIGNATURE_BYTES), signature(list, content))) {
                throw Refusal.malformed("broken-cursor");
            }
            return Optional.of(json.readValue(content, new TypeReference<ArrayList<String>>() {}));
        } catch (IllegalArgumentException | IOException unreadable) {
            throw Refusal.malformed("broken-cursor");
        }
    }

    private byte[] signature(String list, byte[] content) {
        return Arrays.copyOf(keyring.sign("cursor:" + list, content), SIGNATURE_BYTES);
    }
}
