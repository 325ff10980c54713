package vn.lanhmanh.platform.reference;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A table of reference data: UTF-8, comma separated, the first line names the columns, {@code "} quotes a cell,
 * empty lines and lines that begin with {@code #} are skipped. Text comes out in NFC.
 */
public final class ReferenceFile {

    private final String name;
    private final List<String> columns;
    private final List<ReferenceRow> rows = new ArrayList<>();

    private ReferenceFile(String name, String text, List<String> required) {
        this.name = name;
        var lines = text.lines().toList();
        var first = firstContent(lines);
        columns = cells(lines.get(first), first + 1);
        required.stream()
                .filter(column -> !columns.contains(column))
                .findFirst()
                .ifPresent(column -> {
                    throw new BrokenReferenceFile(name, first + 1, "column \"" + column + "\" is missing");
                });
        for (int i = first + 1; i < lines.size(); i++) {
            if (isContent(lines.get(i))) {
                rows.add(row(lines.get(i), i + 1));
            }
        }
    }

    /**
     * Reads the file of that name in the site's directory or, when it has none, the shipped resource.
     *
     * @param directory the site's own files, absent when it has none
     * @param resource path on the class path, such as {@code reference/agencies.csv}
     * @param required columns that must be there; others are allowed
     * @throws BrokenReferenceFile when the file cannot be read, is not UTF-8 or misses a column
     */
    public static ReferenceFile open(Optional<Path> directory, String resource, String... required) {
        var own = directory
                .map(ReferenceFile::existing)
                .map(site -> site.resolve(Path.of(resource).getFileName().toString()))
                .filter(Files::exists);
        var name = own.map(Path::toString).orElse(resource);
        try {
            var bytes = own.isPresent() ? Files.readAllBytes(own.get()) : shipped(resource);
            return new ReferenceFile(name, decoded(name, bytes), List.of(required));
        } catch (IOException e) {
            throw new BrokenReferenceFile(
                    name, "cannot be read (" + e.getClass().getSimpleName() + ")");
        }
    }

    private static Path existing(Path directory) {
        if (!Files.isDirectory(directory)) {
            throw new BrokenReferenceFile(directory.toString(), "is not a directory");
        }
        return directory;
    }

    private static byte[] shipped(String resource) throws IOException {
        try (InputStream in = Thread.currentThread().getContextClassLoader().getResourceAsStream(resource)) {
            if (in == null) {
                throw new BrokenReferenceFile(resource, "is not on the class path");
            }
            return in.readAllBytes();
        }
    }

    private static String decoded(String name, byte[] bytes) {
        var buffer = ByteBuffer.wrap(bytes);
        try {
            var text = StandardCharsets.UTF_8.newDecoder().decode(buffer).toString();
            // Spreadsheets put a byte order mark in front and may write decomposed letters.
            return Normalizer.normalize(text.startsWith("\uFEFF") ? text.substring(1) : text, Normalizer.Form.NFC);
        } catch (CharacterCodingException e) {
            var line = 1
                    + (int) new String(bytes, 0, buffer.position(), StandardCharsets.ISO_8859_1)
                            .chars()
                            .filter(c -> c == '\n')
                            .count();
            throw new BrokenReferenceFile(name, line, "is not UTF-8");
        }
    }

    private int firstContent(List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            if (isContent(lines.get(i))) {
                return i;
            }
        }
        throw new BrokenReferenceFile(name, "is empty");
    }

    private static boolean isContent(String line) {
        return !line.isBlank() && !line.startsWith("#");
    }

    private ReferenceRow row(String line, int number) {
        var cells = cells(line, number);
        if (cells.size() != columns.size()) {
            throw new BrokenReferenceFile(
                    name, number, "has " + cells.size() + " cells, the header has " + columns.size());
        }
        Map<String, String> byColumn = new LinkedHashMap<>();
        for (int i = 0; i < cells.size(); i++) {
            byColumn.put(columns.get(i), cells.get(i));
        }
        return new ReferenceRow(name, number, byColumn);
    }

    private List<String> cells(String line, int number) {
        List<String> cells = new ArrayList<>();
        var cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"' && quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                cell.append(line.charAt(++i));
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString().strip());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        if (quoted) {
            throw new BrokenReferenceFile(name, number, "has a quote that is not closed");
        }
        cells.add(cell.toString().strip());
        return cells;
    }

    /** The rows in the order of the file. */
    public List<ReferenceRow> rows() {
        return List.copyOf(rows);
    }
}
