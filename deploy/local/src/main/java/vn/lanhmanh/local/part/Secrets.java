package vn.lanhmanh.local.part;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.Properties;
import java.util.function.Supplier;

import vn.lanhmanh.local.process.StartFailure;
import vn.lanhmanh.local.process.State;

/** The passwords and keys of one installation: made by chance when first asked for, kept in a file only its owner reads. */
public final class Secrets {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Path file;

    private Secrets(Path file) {
        this.file = file;
    }

    public static Secrets of(State state) {
        return new Secrets(state.data("secrets").resolve("secrets.properties"));
    }

    /** A password of 32 hexadecimal digits. */
    public String password(String name) {
        String property = name + ".password";
        return kept(property, () -> Map.of(property, HexFormat.of().formatHex(bytes(16))));
    }

    /** 32 random bytes in base64. */
    public String key(String name) {
        String property = name + ".key";
        return kept(property, () -> Map.of(property, Base64.getEncoder().encodeToString(bytes(32))));
    }

    /** The private half of an Ed25519 pair, PKCS#8 in base64. */
    public String signingKey(String name) {
        return kept(name + ".private", () -> pair(name));
    }

    /** The public half of it, X.509 in base64. */
    public String verifyingKey(String name) {
        return kept(name + ".public", () -> pair(name));
    }

    private static Map<String, String> pair(String name) {
        try {
            var pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            var encoder = Base64.getEncoder();
            return Map.of(
                    name + ".private", encoder.encodeToString(pair.getPrivate().getEncoded()),
                    name + ".public", encoder.encodeToString(pair.getPublic().getEncoded()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Ed25519 is missing from this JDK", e);
        }
    }

    /** Whoever asks first makes the secret; the file alone is the truth, because several programs read it. */
    private String kept(String property, Supplier<Map<String, String>> fresh) {
        synchronized (Secrets.class) {
            try (var lockFile = FileChannel.open(
                            file.resolveSibling("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    var lock = lockFile.lock()) {
                Properties known = load();
                if (!known.containsKey(property) && lock.isValid()) {
                    known.putAll(fresh.get());
                    store(known);
                }
                return known.getProperty(property);
            } catch (IOException e) {
                throw new StartFailure("Cannot keep secrets in " + file + ": " + e, "Check its owner", e);
            }
        }
    }

    private Properties load() throws IOException {
        var known = new Properties();
        if (Files.exists(file)) {
            try (var in = Files.newInputStream(file)) {
                known.load(in);
            }
        }
        return known;
    }

    private void store(Properties known) throws IOException {
        Path next = file.resolveSibling("next");
        Files.deleteIfExists(next);
        Files.createFile(next, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try (var out = Files.newOutputStream(next)) {
            known.store(out, null);
        }
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        RANDOM.nextBytes(bytes);
        return bytes;
    }
}
