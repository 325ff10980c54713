package vn.lanhmanh.reporting.commune;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import vn.lanhmanh.platform.access.AuditEntry;
import vn.lanhmanh.platform.web.Refusal;
import vn.lanhmanh.reporting.commune.CommuneClassificationResource.ClassificationRequest;
import vn.lanhmanh.reporting.commune.CommuneFlagResource.FlagRequest;
import vn.lanhmanh.reporting.office.Office;

/** Classifies and flags the communes of the caller's area. */
@ApplicationScoped
@Transactional
class CommuneDesk {

    private static final String RESOLUTION = "Nghị quyết liên tịch 01/2008/NQLT-BLĐTBXH-BCA-BVHTTDL-UBTƯMTTQVN";

    private final CommuneClassifications classifications;
    private final CommuneFlags flags;
    private final Office office;

    CommuneDesk(CommuneClassifications classifications, CommuneFlags flags, Office office) {
        this.classifications = classifications;
        this.flags = flags;
        this.office = office;
    }

    /** @throws Refusal {@code commune-already-classified} (409) for a second one of the year */
    CommuneClassification classify(ClassificationRequest request) {
        office.notInFuture("decidedOn", request.decidedOn());
        var commune = office.commune(request.communeCode(), request.decidedOn());
        if (classifications.reserve(commune.code(), request.year())) {
            throw Refusal.conflict("commune-already-classified", commune.code(), Integer.toString(request.year()))
                    .basis(RESOLUTION)
                    .field("communeCode");
        }
        var classification = new CommuneClassification(
                office.unit(), commune.code(), commune.parentCode(), request.year(), request.decision());
        classifications.persist(classification);
        office.close(classification, AuditEntry.write("commune-classification", classification.id(), "classify"));
        return classification;
    }

    /**
     * Flags a commune; one that is flagged from the same day without an end gets its last day.
     *
     * @throws Refusal {@code commune-already-flagged} (409) when it carries the flag in that time
     */
    CommuneFlag flag(FlagRequest request) {
        office.notInFuture("from", request.from());
        var commune = office.commune(request.communeCode(), request.from());
        flags.reserve(commune.code());
        CommuneFlag flag = ending(request).orElseGet(() -> begun(request, commune.parentCode()));
        flag.hold(request.to());
        flags.persist(flag);
        office.close(flag, AuditEntry.write("commune-flag", flag.id(), "flag"));
        return flag;
    }

    private Optional<CommuneFlag> ending(FlagRequest request) {
        return request.to() == null
                ? Optional.empty()
                : flags.since(request.communeCode(), request.flag(), request.from());
    }

    private CommuneFlag begun(FlagRequest request, String district) {
        if (flags.carries(request.communeCode(), request.flag(), request.from(), request.to())) {
            throw Refusal.conflict("commune-already-flagged", request.communeCode(), request.flag())
                    .field("flag");
        }
        return new CommuneFlag(office.unit(), request.communeCode(), district, request.flag(), request.from());
    }
}
