package vn.lanhmanh.platform.access;

import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.util.List;
import java.util.Optional;

/** A pair of keys and the configuration of a sealer that signs with it. */
record AuditKeysFixture(Optional<String> privateKey, Optional<String> publicKey, int batch) implements AuditConfig {

    static AuditKeysFixture aPair(int batch) {
        try {
            List<String> lines = AuditChain.newPair();
            return new AuditKeysFixture(Optional.of(value(lines.get(0))), Optional.of(value(lines.get(1))), batch);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    PublicKey verifying() {
        return AuditChain.publicKey(publicKey.orElseThrow());
    }

    @Override
    public String sealEvery() {
        return "off";
    }

    private static String value(String line) {
        return line.substring(line.indexOf('=') + 1);
    }
}
