package vn.lanhmanh.casework.casefile;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.Formula;

/**
 * Where a case comes from and where it happened.
 *
 * @param mergedInto who stands for the establishment by now, if it was merged: whenever that was heard
 * @param findingsWithdrawn whether corrections of the minutes have withdrawn every finding of the inspection; null for none
 */
@Embeddable
public record Origin(
        @Enumerated(EnumType.STRING) @Column(name = "source") Source source,
        @Column(name = "inspection_id") UUID inspectionId,
        @Column(name = "tip_id") UUID tipId,
        @Column(name = "establishment_id") UUID establishmentId,
        @Column(name = "establishment_kind") String establishmentKind,
        @Column(name = "commune_code") String communeCode,
        @Column(name = "district_code") String districtCode,
        @Column(name = "detected_on") LocalDate detectedOn,
        @Formula("(select k.merged_into from known_establishment k where k.id = establishment_id)") UUID mergedInto,
        @Formula(Origin.FINDINGS_WITHDRAWN) Boolean findingsWithdrawn) {

    static final String FINDINGS_WITHDRAWN =
            """
            (select bool_and(w.finding_id is not null) from case_finding f
             left join finding_withdrawal w on w.finding_id = f.id where f.case_id = id)""";

    public Origin(
            Source source,
            UUID inspectionId,
            UUID tipId,
            UUID establishmentId,
            String establishmentKind,
            String communeCode,
            String districtCode,
            LocalDate detectedOn) {
        this(
                source,
                inspectionId,
                tipId,
                establishmentId,
                establishmentKind,
                communeCode,
                districtCode,
                detectedOn,
                null,
                null);
    }

    /** The establishment where it happened, or the one that stands for it; null for none. */
    UUID standingEstablishmentId() {
        return mergedInto == null ? establishmentId : mergedInto;
    }

    /** What kind of case it is. */
    @Schema(name = "CaseOriginKind")
    public enum Kind {
        PROSTITUTION,
        OTHER_VIOLATION
    }

    /** What makes a case a matter for more than one body. */
    public enum Flag {
        BORDER_AREA,
        MINORS,
        TRAFFICKING_SIGNS,
        INTERNET
    }

    /** Who came upon it. */
    public enum Source {
        INSPECTION,
        POLICE,
        TIP,
        BORDER_GUARD,
        OTHER
    }
}
