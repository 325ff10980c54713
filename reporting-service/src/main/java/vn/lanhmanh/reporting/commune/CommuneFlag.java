package vn.lanhmanh.reporting.commune;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;

import vn.lanhmanh.platform.events.Aggregate;
import vn.lanhmanh.platform.events.Fact;
import vn.lanhmanh.platform.web.Refusal;
import vn.lanhmanh.reporting.entered.EnteredRow;
import vn.lanhmanh.reporting.office.Office;
import vn.lanhmanh.reporting.office.RecordId;

/** Why a commune needs attention (plan II.1, IV.3), from a first to perhaps a last day. */
@Entity
@Table(name = "commune_flag")
public class CommuneFlag implements Aggregate {

    @Schema(name = "CommuneFlagKind")
    public enum Kind {
        BOUNDARY,
        COMPLEX,
        SCHOOLS,
        STUDENT_LODGING,
        INDUSTRIAL_ZONE,
        BORDER
    }

    public sealed interface Event extends Fact {}

    /** The commune carries the flag; told again with the last day when that is set. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Flagged(@JsonIgnore UUID flagId, String communeCode, Kind flag, LocalDate from, LocalDate to)
            implements Event {

        @Override
        public String type() {
            return "commune.flagged.v1";
        }

        @Override
        public UUID aggregateId() {
            return flagId;
        }
    }

    @Id
    private UUID id;

    @Version
    private long version;

    @Column(name = "commune_code")
    private String communeCode;

    @Column(name = "district_code")
    private String districtCode;

    @Enumerated(EnumType.STRING)
    private Kind flag;

    @Column(name = "valid_from")
    private LocalDate validFrom;

    @Column(name = "valid_to")
    private LocalDate validTo;

    @Column(name = "unit_code")
    private String unitCode;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Transient
    private final Facts facts = new Facts();

    protected CommuneFlag() {}

    CommuneFlag(String unitCode, String communeCode, String districtCode, Kind flag, LocalDate validFrom) {
        this.id = RecordId.next();
        this.unitCode = unitCode;
        this.communeCode = communeCode;
        this.districtCode = districtCode;
        this.flag = flag;
        this.validFrom = validFrom;
    }

    /**
     * Holds from its first day to the given one.
     *
     * @param lastDay null while no end is known
     * @throws Refusal {@code commune-already-flagged} (409) when its last day is set already
     */
    void hold(LocalDate lastDay) {
        if (validTo != null) {
            throw Refusal.conflict("commune-already-flagged", communeCode, flag).field("flag");
        }
        Office.inOrder("from", validFrom, "to", lastDay);
        this.validTo = lastDay;
        this.changedAt = Instant.now();
        facts.add(new Flagged(id, communeCode, flag, validFrom, lastDay));
    }

    @Override
    public UUID id() {
        return id;
    }

    @Override
    public long version() {
        return version;
    }

    @Override
    public Facts facts() {
        return facts;
    }

    String communeCode() {
        return communeCode;
    }

    String districtCode() {
        return districtCode;
    }

    Kind flag() {
        return flag;
    }

    LocalDate validFrom() {
        return validFrom;
    }

    LocalDate validTo() {
        return validTo;
    }

    EnteredRow row() {
        return new EnteredRow(
                id,
                flag.name(),
                unitCode,
                validFrom,
                districtCode,
                communeCode,
                1,
                Map.of("DISTRICT", districtCode, "COMMUNE", communeCode, "FLAG", flag.name()));
    }
}
