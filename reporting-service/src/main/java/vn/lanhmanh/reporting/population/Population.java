package vn.lanhmanh.reporting.population;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;

import vn.lanhmanh.platform.events.Aggregate;
import vn.lanhmanh.reporting.entered.EnteredRow;
import vn.lanhmanh.reporting.office.RecordId;

/** How many people lived in a province, district or commune on a day, and who says so. */
@Entity
@Table(name = "population")
public class Population implements Aggregate {

    @Id
    private UUID id;

    @Version
    private long version;

    @Column(name = "area_code")
    private String areaCode;

    private long residents;

    @Column(name = "as_of")
    private LocalDate asOf;

    private String source;

    @Transient
    private final Facts facts = new Facts();

    protected Population() {}

    Population(String areaCode, long residents, LocalDate asOf, String source) {
        this.id = RecordId.next();
        this.areaCode = areaCode;
        this.residents = residents;
        this.asOf = asOf;
        this.source = source;
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

    public String areaCode() {
        return areaCode;
    }

    public long residents() {
        return residents;
    }

    public LocalDate asOf() {
        return asOf;
    }

    public String source() {
        return source;
    }

    /** As a figure opens down to it; its label is the code of the area. */
    public EnteredRow row() {
        return new EnteredRow(id, areaCode, null, asOf, null, null, residents, Map.of("AREA", areaCode));
    }
}
