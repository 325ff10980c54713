package vn.lanhmanh.bench.province;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/** The communes of the province as they are on the business day of the bench. */
public record Communes(List<Commune> all) {

    private static final LocalDate TODAY = LocalDate.of(2020, 11, 25);

    public record Commune(String code, String district) {}

    public static Communes read(Path units) throws IOException {
        return new Communes(Files.readAllLines(units).stream()
                .map(line -> line.split(",", -1))
                .filter(cells -> cells[2].equals("commune"))
                .filter(cells -> LocalDate.parse(cells[5]).isBefore(TODAY))
                .filter(cells -> cells[6].isEmpty() || LocalDate.parse(cells[6]).isAfter(TODAY))
                .map(cells -> new Commune(cells[0], cells[4]))
                .toList());
    }

    /** The commune of the establishment of that number. */
    Commune of(int number) {
        return all.get(number % all.size());
    }

    List<String> districts() {
        return all.stream().map(Commune::district).distinct().sorted().toList();
    }

    /** The code of a commune in the district. */
    String oneIn(String district) {
        return all.stream()
                .filter(commune -> commune.district().equals(district))
                .findFirst()
                .orElseThrow()
                .code();
    }
}
