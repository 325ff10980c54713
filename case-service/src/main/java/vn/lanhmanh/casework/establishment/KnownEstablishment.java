package vn.lanhmanh.casework.establishment;

import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** What the register last told about an establishment. */
@Entity
@Table(name = "known_establishment")
public class KnownEstablishment {

    /**
     * The fields of establishment.* that this service reads.
     *
     * @param mergedInto the establishment that stands for it since it was found to be the same, absent while it stands
     */
    public record Snapshot(
            UUID establishmentId,
            String code,
            String name,
            String kind,
            String legalForm,
            String communeCode,
            String districtCode,
            UUID mergedInto) {}

    @Id
    private UUID id;

    private String code;
    private String name;
    private String kind;

    @Column(name = "legal_form")
    private String legalForm;

    @Column(name = "commune_code")
    private String communeCode;

    @Column(name = "district_code")
    private String districtCode;

    @Column(name = "merged_into")
    private UUID mergedInto;

    protected KnownEstablishment() {}

    KnownEstablishment(UUID id) {
        this.id = id;
    }

    void take(Snapshot told) {
        code = told.code();
        name = told.name();
        kind = told.kind();
        legalForm = told.legalForm();
        communeCode = told.communeCode();
        districtCode = told.districtCode();
        mergedInto = told.mergedInto();
    }

    /** The id of the one that stands for it: its own, unless it was merged. */
    UUID standing() {
        return mergedInto == null ? id : mergedInto;
    }

    public String name() {
        return name;
    }

    public String kind() {
        return kind;
    }

    public String legalForm() {
        return legalForm;
    }
}
