package vn.lanhmanh.casework.sanction;

import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

import vn.lanhmanh.casework.violation.ViolationMinutes;

/** The minutes a sanction stands upon, with their case and place. */
@Embeddable
record Upon(
        @Column(name = "case_id") UUID caseId,
        @Column(name = "minutes_id") UUID minutesId,
        @Column(name = "commune_code") String communeCode,
        @Column(name = "district_code") String districtCode) {

    static Upon of(ViolationMinutes minutes) {
        return new Upon(minutes.caseId(), minutes.id(), minutes.communeCode(), minutes.districtCode());
    }
}
