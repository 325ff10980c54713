package vn.lanhmanh.inspection.establishment.export;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

import vn.lanhmanh.inspection.establishment.Establishment;
import vn.lanhmanh.inspection.establishment.EstablishmentView;
import vn.lanhmanh.inspection.establishment.place.Location;

/**
 * The columns of the file, with Vietnamese headings.
 *
 * @param named whether the name of the person responsible for security is among them
 */
record Columns(boolean named) {

    private static final Properties WORDS = words();
    private static final List<String> HEADINGS =
            List.of(WORDS.getProperty("headings").split("\\|"));

    private static Properties words() {
        try (var file = Columns.class.getResourceAsStream("/exports/establishments_vi.properties")) {
            var words = new Properties();
            words.load(new InputStreamReader(file, StandardCharsets.UTF_8));
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException("The words of the export cannot be read", e);
        }
    }

    List<Object> headings() {
        var headings = new ArrayList<Object>(HEADINGS);
        if (named) {
            headings.add(WORDS.getProperty("securityOfficer"));
        }
        return headings;
    }

    List<Object> of(Establishment row) {
        EstablishmentView is = EstablishmentView.row(row);
        Optional<Location> location = Optional.ofNullable(is.location());
        var cells = new ArrayList<Object>(Arrays.asList(
                is.code(),
                is.name(),
                word("kind", is.kind()),
                is.kind().name(),
                is.kindNote(),
                word("legalForm", is.legalForm()),
                is.taxCode(),
                is.districtCode(),
                is.communeCode(),
                is.address(),
                location.map(Location::latitude).orElse(null),
                location.map(Location::longitude).orElse(null),
                word(is.conditionalBusiness()),
                word(is.atRisk()),
                word(is.highRisk()),
                is.workers().total(),
                is.workers().women(),
                word("state", is.state()),
                is.registeredOn(),
                is.reviewedOn(),
                is.closedOn(),
                is.lastInspectedOn(),
                is.riskScore(),
                is.nextExpiry()));
        if (named) {
            cells.add(row.particulars().securityOfficer());
        }
        return cells;
    }

    private static String word(String list, Enum<?> code) {
        return WORDS.getProperty(list + "." + code.name());
    }

    private static String word(boolean yes) {
        return WORDS.getProperty(Boolean.toString(yes));
    }
}
