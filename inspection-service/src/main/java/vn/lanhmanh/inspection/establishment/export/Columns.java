package vn.lanhmanh.inspection.establishment.export;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

import vn.lanhmanh.inspection.establishment.Establishment;
import vn.lanhmanh.inspection.establishment.EstablishmentView;
import vn.lanhmanh.inspection.establishment.Paper;
import vn.lanhmanh.inspection.establishment.Paper.PaperType;
import vn.lanhmanh.inspection.establishment.Papers;
import vn.lanhmanh.inspection.establishment.place.Location;

/**
 * The columns of the file, with Vietnamese headings; the import takes them, so that nothing has to be typed again.
 *
 * @param named whether the names of owner and person responsible for security are among them
 * @param on the day that the status of a paper is told of
 */
record Columns(boolean named, LocalDate on) {

    private static final Properties WORDS = words();
    private static final List<String> HEADINGS =
            List.of(WORDS.getProperty("headings").split("\\|"));
    private static final List<String> PAPER_HEADINGS =
            List.of(WORDS.getProperty("paperHeadings").split("\\|"));
    private static final List<Object> NO_PAPER = Collections.nCopies(PAPER_HEADINGS.size(), null);

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
        for (PaperType type : PaperType.values()) {
            PAPER_HEADINGS.forEach(heading -> headings.add(word("paper", type) + " – " + heading));
        }
        headings.add(WORDS.getProperty("reviewedBy"));
        if (named) {
            headings.add(WORDS.getProperty("owner"));
            headings.add(WORDS.getProperty("securityOfficer"));
        }
        return headings;
    }

    List<Object> of(Establishment row) {
        EstablishmentView is = EstablishmentView.row(row);
        var cells = new ArrayList<Object>(particulars(is));
        var papers = new Papers(row.papers(), row.withheld());
        for (PaperType type : PaperType.values()) {
            cells.addAll(
                    papers.best(type, on).map(paper -> paper(paper, papers)).orElse(NO_PAPER));
        }
        cells.add(is.reviewedBy());
        if (named) {
            cells.add(row.particulars().owner());
            cells.add(row.particulars().securityOfficer());
        }
        return cells;
    }

    private static List<Object> particulars(EstablishmentView is) {
        Optional<Location> location = Optional.ofNullable(is.location());
        return Arrays.asList(
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
                is.nextExpiry());
    }

    private List<Object> paper(Paper paper, Papers papers) {
        return Arrays.asList(
                paper.number(),
                paper.issuer(),
                paper.issuedOn(),
                paper.expiresOn(),
                word("paperStatus", paper.status(on, papers.withheld())));
    }

    private static String word(String list, Enum<?> code) {
        return WORDS.getProperty(list + "." + code.name());
    }

    private static String word(boolean yes) {
        return WORDS.getProperty(Boolean.toString(yes));
    }
}
