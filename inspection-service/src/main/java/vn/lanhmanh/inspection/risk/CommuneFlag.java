package vn.lanhmanh.inspection.risk;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import vn.lanhmanh.inspection.office.RecordId;

/** A flag that a commune carries for a time, such as BOUNDARY or SCHOOLS. */
@Entity
@Table(name = "commune_flag")
class CommuneFlag {

    @Id
    private UUID id;

    private String communeCode;

    private String flag;

    private LocalDate validFrom;

    private LocalDate validTo;

    protected CommuneFlag() {}

    CommuneFlag(String communeCode, String flag, LocalDate validFrom) {
        this.id = RecordId.next();
        this.communeCode = communeCode;
        this.flag = flag;
        this.validFrom = validFrom;
    }

    /** Notes its last day; null for no end. */
    void lastUntil(LocalDate day) {
        this.validTo = day;
    }

    String communeCode() {
        return communeCode;
    }

    String flag() {
        return flag;
    }
}
