package vn.lanhmanh.inspection.establishment;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import vn.lanhmanh.inspection.establishment.place.Location;
import vn.lanhmanh.platform.access.Caller;
import vn.lanhmanh.platform.reference.Folding;
import vn.lanhmanh.platform.web.Refusal;

/**
 * What the register says of an establishment, apart from its papers.
 *
 * @param atRisk easily abused by its kind (dễ bị lợi dụng)
 * @param highRisk marked by people as a place to watch (trọng điểm, nghi vấn)
 * @param reviewedOn the day of the last review (plan II.2.a)
 * @param securityOfficer name of the person responsible for security and order (Decree 96/2016): personal data
 * @param owner name of the owner (chủ cơ sở), who may be a natural person: personal data
 * @param reviewedBy code of the agency, or of the commune, that reviewed it last
 */
@Embeddable
public record Particulars(
        String name,
        @Enumerated(EnumType.STRING) EstablishmentKind kind,
        String kindNote,
        @Enumerated(EnumType.STRING) LegalForm legalForm,
        String taxCode,
        String communeCode,
        String districtCode,
        String address,
        boolean conditionalBusiness,
        boolean atRisk,
        int workersTotal,
        int workersWomen,
        LocalDate reviewedOn,
        boolean highRisk,
        String securityOfficer,
        @Embedded Location location,
        String owner,
        String reviewedBy) {

    /** Whether a caller may read the names of owner and person responsible for security: who keeps the register, who inspects. */
    public static boolean namesReadableBy(Caller caller) {
        return caller.has("establishment:write") || caller.has("inspection:write");
    }

    /** What it is found by: its words and codes, folded. */
    String searchText(List<String> codes) {
        return Folding.fold(Stream.concat(Stream.of(name, address, taxCode), codes.stream())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" ")));
    }

    /** Refuses (422) what contradicts itself. */
    public void check() {
        if (kind == EstablishmentKind.OTHER && kindNote == null) {
            throw Refusal.unprocessable("kind-note-missing").field("kindNote");
        }
        if (workersWomen > workersTotal) {
            throw Refusal.unprocessable("women-exceed-total").field("workers.women");
        }
    }
}
