package vn.lanhmanh.inspection.establishment.standing;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import vn.lanhmanh.inspection.establishment.Establishment;
import vn.lanhmanh.inspection.establishment.Establishments;
import vn.lanhmanh.inspection.establishment.Particulars;
import vn.lanhmanh.inspection.office.Office;
import vn.lanhmanh.platform.web.Refusal;

/** Keeps one business from standing in the register twice. */
@ApplicationScoped
public class Duplicates {

    private static final String OUT_OF_REACH = "…";

    private final Establishments establishments;
    private final Office office;

    Duplicates(Establishments establishments, Office office) {
        this.establishments = establishments;
        this.office = office;
    }

    /** Refuses a tax code, or a name in its commune, that another establishment in business has; nobody else can take them until the transaction ends. */
    public void refuse(UUID self, Particulars particulars) {
        establishments.reserve(particulars.taxCode(), particulars.communeCode());
        if (particulars.taxCode() != null) {
            establishments.otherWithTaxCode(self, particulars.taxCode()).ifPresent(other -> {
                throw Refusal.conflict("duplicate-tax-code", nameInReach(other)).field("taxCode");
            });
        }
        establishments
                .otherWithName(self, particulars.name(), particulars.communeCode())
                .ifPresent(other -> {
                    throw Refusal.conflict("duplicate-name-in-commune", nameInReach(other))
                            .field("name");
                });
    }

    /** A caller learns no code of an establishment outside the own area. */
    private String nameInReach(Establishment other) {
        Particulars place = other.particulars();
        return office.reach().covers(place.districtCode(), place.communeCode()) ? other.code() : OUT_OF_REACH;
    }
}
