package vn.lanhmanh.local.part;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Properties;

import vn.lanhmanh.local.process.State;

/** The passwords and keys of one installation: made by chance when first asked for, kept in a file only its owner reads. */
public final class Secrets {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Path file;
    private final Properties kept = new Properties();

    private Secrets(Path file) {
        this.file = file;
    }

    public static Secrets of(State state) {
        var secrets = new Secrets(state.data("secrets").resolve("secrets.properties"));
        secrets.load();
        return secrets;
    }

    private void load() {
        if (Files.exists(file)) {
            try (var in = Files.newInputStream(file)) {
                kept.load(in);
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot read " + file, e);
            }
        }
    }

    /** A password of 32 hexadecimal digits. */
    public synchronized String password(String name) {
        return keep(name + ".password", HexFormat.of().formatHex(bytes(16)));
    }

    /** 32 random bytes in base64. */
    public synchronized String key(String name) {
        return keep(name + ".key", Base64.getEncoder().encodeToString(bytes(32)));
    }

    /** The private half of an Ed25519 pair, PKCS#8 in base64. */
    public synchronized String signingKey(String name) {
        makePair(name);
        return kept.getProperty(name + ".private");
    }

    /** The public half of it, X.509 in base64. */
    public synchronized String verifyingKey(String name) {
        makePair(name);
        return kept.getProperty(name + ".public");
    }

    private void makePair(String name) {
        if (kept.containsKey(name + ".private")) {
            return;
        }
        try {
            var pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            var encoder = Base64.getEncoder();
            kept.setProperty(
                    name + ".public", encoder.encodeToString(pair.getPublic().getEncoded()));
            keep(name + ".private", encoder.encodeToString(pair.getPrivate().getEncoded()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Ed25519 is missing from this JDK", e);
        }
    }

    private String keep(String name, String fresh) {
        if (kept.putIfAbsent(name, fresh) == null) {
            try {
                if (!Files.exists(file)) {
                    Files.createFile(
                            file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                }
                try (var out = Files.newOutputStream(file)) {
                    kept.store(out, null);
                }
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot write " + file, e);
            }
        }
        return kept.getProperty(name);
    }

    private static byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        RANDOM.nextBytes(bytes);
        return bytes;
    }
}
