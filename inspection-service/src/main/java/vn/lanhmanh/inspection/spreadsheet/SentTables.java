package vn.lanhmanh.inspection.spreadsheet;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Singleton;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;

import org.jboss.resteasy.reactive.multipart.FileUpload;

import io.quarkus.logging.Log;

import vn.lanhmanh.inspection.workfolder.WorkFolder;
import vn.lanhmanh.platform.web.Refusal;

/** The tables of one request; they are deleted with it. */
@RequestScoped
public class SentTables {

    private static final int TOO_LARGE = 413;
    private static final String PART = "file";

    private final WorkFolder folder;
    private final SpreadsheetConfig limits;
    private final List<Path> files = new ArrayList<>();

    SentTables(WorkFolder folder, SpreadsheetConfig limits) {
        this.folder = folder;
        this.limits = limits;
    }

    SentTable store(InputStream body) throws IOException {
        Path file = folder.file("table");
        files.add(file);
        MessageDigest digest = sha256();
        try (OutputStream out = Files.newOutputStream(file);
                InputStream in = new DigestInputStream(body, digest)) {
            long most = limits.maxSize().asLongValue();
            byte[] buffer = new byte[16 * 1024];
            long size = 0;
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                size += read;
                if (size > most) {
                    throw new ClientErrorException(TOO_LARGE);
                }
                out.write(buffer, 0, read);
            }
        }
        return new SentTable(file, HexFormat.of().formatHex(digest.digest()));
    }

    /**
     * The table of a form whose one file is the part named {@code file}; refuses (400) {@code file-part-missing} and
     * {@code one-file-alone}.
     *
     * @param all every file of the form
     */
    public SentTable ofForm(FileUpload file, List<FileUpload> all) {
        if (file == null) {
            throw Refusal.malformed("file-part-missing").field(PART);
        }
        if (all.size() > 1) {
            throw Refusal.malformed("one-file-alone", all.size()).field(PART);
        }
        try {
            return store(Files.newInputStream(file.uploadedFile()));
        } catch (IOException e) {
            throw new UncheckedIOException("The file of a form cannot be read", e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is missing from this JDK", e);
        }
    }

    @PreDestroy
    void delete() {
        for (Path file : files) {
            try {
                Files.deleteIfExists(file);
            } catch (IOException e) {
                Log.warnf("The table %s cannot be deleted: %s", file, e);
            }
        }
    }

    /** Takes the body of a request as a table. */
    @Provider
    @Singleton
    static class Reader implements MessageBodyReader<SentTable> {

        private final SentTables tables;

        Reader(SentTables tables) {
            this.tables = tables;
        }

        @Override
        public boolean isReadable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
            return type == SentTable.class;
        }

        @Override
        public SentTable readFrom(
                Class<SentTable> type,
                Type genericType,
                Annotation[] annotations,
                MediaType mediaType,
                MultivaluedMap<String, String> headers,
                InputStream body)
                throws IOException {
            return tables.store(body);
        }
    }
}
