package vn.lanhmanh.casework.sealing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.crypto.tink.Aead;

/** Closes values under the data key of their owner and opens them again at the same place. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class Sealer {

    private final DataKeys keys;
    private final MasterKeys master;
    private final ObjectMapper json;
    private final SecureRandom random = new SecureRandom();

    Sealer(DataKeys keys, MasterKeys master, ObjectMapper json) {
        this.keys = keys;
        this.master = master;
        this.json = json;
    }

    /**
     * Seals a value, making the owner's data key when there is none yet; null stays null.
     *
     * @param owner whose data key: deleting it erases all that was sealed for this owner
     */
    public byte[] seal(UUID owner, Place place, Object value) {
        if (value == null) {
            return null;
        }
        try {
            return keyOf(owner).encrypt(json.writeValueAsBytes(value), place.associatedData());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new SealBroken(place, e);
        }
    }

    private Aead keyOf(UUID owner) throws GeneralSecurityException {
        DataKey known = keys.findById(owner);
        if (known != null) {
            return master.unwrap(owner, known);
        }
        byte[] raw = new byte[32];
        random.nextBytes(raw);
        keys.persist(new DataKey(owner, master.wrap(owner, raw), master.current()));
        return MasterKeys.aead(raw);
    }

    /**
     * Opens a sealed value; null stays null.
     *
     * @throws SealBroken when the owner was erased, or the value was altered or moved from another place
     */
    public <T> T open(UUID owner, Place place, byte[] sealed, Class<T> type) {
        if (sealed == null) {
            return null;
        }
        DataKey key = keys.findById(owner);
        if (key == null) {
            throw new SealBroken(place, null);
        }
        try {
            return json.readValue(master.unwrap(owner, key).decrypt(sealed, place.associatedData()), type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new SealBroken(place, e);
        }
    }

    /** Deletes the owner's data key: what it sealed can never be opened again. */
    public void erase(UUID owner) {
        keys.deleteById(owner);
    }
}
