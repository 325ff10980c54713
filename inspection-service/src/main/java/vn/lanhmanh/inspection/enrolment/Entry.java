package vn.lanhmanh.inspection.enrolment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import vn.lanhmanh.inspection.establishment.Establishment;
import vn.lanhmanh.inspection.establishment.EstablishmentKind;
import vn.lanhmanh.inspection.establishment.EstablishmentResource.EstablishmentRequest;
import vn.lanhmanh.inspection.establishment.EstablishmentResource.Workers;
import vn.lanhmanh.inspection.establishment.LegalForm;
import vn.lanhmanh.inspection.establishment.Paper;
import vn.lanhmanh.inspection.establishment.Particulars;
import vn.lanhmanh.inspection.establishment.place.Location;
import vn.lanhmanh.platform.reference.Folding;

/** What a list says of one establishment; null says nothing and keeps what the register says. */
public record Entry(
        String code,
        String name,
        EstablishmentKind kind,
        String kindNote,
        LegalForm legalForm,
        String taxCode,
        String communeCode,
        String address,
        Boolean conditionalBusiness,
        Boolean atRisk,
        Integer workersTotal,
        Integer workersWomen,
        LocalDate reviewedOn,
        Boolean highRisk,
        String securityOfficer,
        Location location,
        List<Paper> papers,
        String owner,
        String reviewedBy) {

    /** The keys by which it is found, the strongest first. */
    public Stream<Key> keys() {
        return Stream.of(Key.code(code), Key.taxCode(taxCode), Key.name(communeCode, name))
                .flatMap(Optional::stream);
    }

    /**
     * What an establishment is known by.
     *
     * @param field the field of the entry that says it
     */
    public record Key(String field, String value) {

        static Optional<Key> code(String code) {
            return Optional.ofNullable(code).map(value -> new Key("code", value));
        }

        static Optional<Key> taxCode(String taxCode) {
            return Optional.ofNullable(taxCode).map(value -> new Key("taxCode", value));
        }

        static Optional<Key> name(String communeCode, String name) {
            return communeCode == null || name == null
                    ? Optional.empty()
                    : Optional.of(new Key("name", communeCode + " " + Folding.fold(name)));
        }

        static List<Key> of(Particulars particulars) {
            return Stream.of(taxCode(particulars.taxCode()), name(particulars.communeCode(), particulars.name()))
                    .flatMap(Optional::stream)
                    .toList();
        }
    }

    /** What the register shall say: the entry over what it says now. */
    EstablishmentRequest over(Optional<Establishment> now) {
        Optional<Particulars> is = now.map(Establishment::particulars);
        return new EstablishmentRequest(
                or(name, is.map(Particulars::name)),
                or(kind, is.map(Particulars::kind)),
                or(kindNote, is.map(Particulars::kindNote)),
                or(legalForm, is.map(Particulars::legalForm)),
                or(taxCode, is.map(Particulars::taxCode)),
                or(communeCode, is.map(Particulars::communeCode)),
                or(address, is.map(Particulars::address)),
                or(conditionalBusiness, is.map(Particulars::conditionalBusiness).or(() -> Optional.of(false))),
                or(atRisk, is.map(Particulars::atRisk).or(() -> Optional.of(false))),
                new Workers(
                        or(workersTotal, is.map(Particulars::workersTotal).or(() -> Optional.of(0))),
                        or(workersWomen, is.map(Particulars::workersWomen).or(() -> Optional.of(0)))),
                papersOver(now.map(Establishment::papers).orElse(List.of())),
                or(reviewedOn, is.map(Particulars::reviewedOn)),
                or(highRisk, is.map(Particulars::highRisk).or(() -> Optional.of(false))),
                or(securityOfficer, is.map(Particulars::securityOfficer)),
                or(location, is.map(Particulars::location)),
                or(owner, is.map(Particulars::owner)),
                reviewer(is));
    }

    /** A new day of review has a reviewer of its own, or none that is known. */
    private String reviewer(Optional<Particulars> is) {
        boolean reviewedAnew = reviewedOn != null
                && !reviewedOn.equals(is.map(Particulars::reviewedOn).orElse(null));
        return reviewedAnew ? reviewedBy : or(reviewedBy, is.map(Particulars::reviewedBy));
    }

    private static <T> T or(T said, Optional<T> now) {
        return said == null ? now.orElse(null) : said;
    }

    /**
     * A paper of the same type and number says what the entry says; its suspension and revocation stay. Without a number, the
     * day of issue tells papers apart.
     */
    private List<Paper> papersOver(List<Paper> now) {
        var all = new ArrayList<>(now);
        for (Paper said : papers) {
            Optional<Paper> known =
                    now.stream().filter(paper -> same(paper, said)).findFirst();
            known.ifPresent(all::remove);
            all.add(known.map(paper -> over(paper, said)).orElse(said));
        }
        return all;
    }

    private static boolean same(Paper known, Paper said) {
        return known.type() == said.type()
                && Objects.equals(known.number(), said.number())
                && (said.number() != null || known.issuedOn().equals(said.issuedOn()));
    }

    private static Paper over(Paper known, Paper said) {
        return new Paper(
                said.type(),
                said.number(),
                said.issuer(),
                said.issuedOn(),
                said.expiresOn() == null ? known.expiresOn() : said.expiresOn(),
                known.suspension(),
                known.revocation());
    }
}
