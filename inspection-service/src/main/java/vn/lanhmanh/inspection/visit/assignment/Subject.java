package vn.lanhmanh.inspection.visit.assignment;

import java.util.UUID;

import jakarta.persistence.Embeddable;

import vn.lanhmanh.inspection.establishment.Establishment;
import vn.lanhmanh.inspection.establishment.Particulars;

/** The establishment to be inspected, as it was when the inspection was decided. */
@Embeddable
public record Subject(
        UUID establishmentId,
        String establishmentKind,
        boolean conditionalBusiness,
        String communeCode,
        String districtCode) {

    public static Subject of(Establishment establishment) {
        Particulars is = establishment.particulars();
        return new Subject(
                establishment.id(), is.kind().name(), is.conditionalBusiness(), is.communeCode(), is.districtCode());
    }
}
