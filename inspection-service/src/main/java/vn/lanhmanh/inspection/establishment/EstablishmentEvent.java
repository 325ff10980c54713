package vn.lanhmanh.inspection.establishment;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import vn.lanhmanh.platform.events.Fact;

/** What an establishment tells: its state in the register after a write; no person is named in it. */
sealed interface EstablishmentEvent extends Fact {

    Snapshot establishment();

    @Override
    default UUID aggregateId() {
        return establishment().establishmentId();
    }

    /**
     * The state that each event of an establishment tells.
     *
     * @param on the day from which it is so
     * @param hasCommitment whether a commitment is valid on that day
     * @param hasSecurityCertificate whether a security and order certificate is valid on that day
     * @param commitmentValid when a commitment is valid from that day on, though nothing be told again
     * @param securityCertificateValid when a security and order certificate is, what sanctions take left out
     * @param mergedInto the establishment that stands for this one since it was found to be the same
     */
    record Snapshot(
            UUID establishmentId,
            String code,
            String name,
            EstablishmentKind kind,
            LegalForm legalForm,
            String communeCode,
            String districtCode,
            boolean conditionalBusiness,
            boolean atRisk,
            boolean highRisk,
            EstablishmentState state,
            LocalDate on,
            LocalDate reviewedOn,
            boolean hasCommitment,
            boolean hasSecurityCertificate,
            List<Papers.Period> commitmentValid,
            List<Papers.Period> securityCertificateValid,
            UUID mergedInto) {

        static Snapshot of(Establishment establishment, LocalDate on) {
            Particulars is = establishment.particulars();
            var papers = Papers.of(establishment);
            return new Snapshot(
                    establishment.id(),
                    establishment.code(),
                    is.name(),
                    is.kind(),
                    is.legalForm(),
                    is.communeCode(),
                    is.districtCode(),
                    is.conditionalBusiness(),
                    is.atRisk(),
                    is.highRisk(),
                    establishment.state(),
                    on,
                    is.reviewedOn(),
                    papers.valid(Paper.PaperType.COMMITMENT, on),
                    papers.valid(Paper.PaperType.SECURITY_CERTIFICATE, on),
                    papers.periods(Paper.PaperType.COMMITMENT, on),
                    papers.periods(Paper.PaperType.SECURITY_CERTIFICATE, on),
                    establishment.standing().mergedInto());
        }
    }

    record Registered(@JsonUnwrapped Snapshot establishment) implements EstablishmentEvent {

        @Override
        public String type() {
            return "establishment.registered.v1";
        }
    }

    record Changed(@JsonUnwrapped Snapshot establishment) implements EstablishmentEvent {

        @Override
        public String type() {
            return "establishment.changed.v1";
        }
    }

    record Closed(@JsonUnwrapped Snapshot establishment) implements EstablishmentEvent {

        @Override
        public String type() {
            return "establishment.closed.v1";
        }
    }
}
