package vn.lanhmanh.inspection.establishment.place;

import java.math.BigDecimal;
import java.math.RoundingMode;

import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;

/** A point in degrees (WGS 84), to about ten centimetres. */
@Embeddable
public record Location(
        @NotNull @Digits(integer = 3, fraction = 6) BigDecimal latitude,
        @NotNull @Digits(integer = 3, fraction = 6) BigDecimal longitude) {

    private static final int DECIMALS = 6;

    /** One point is written in one way. */
    public Location {
        latitude = plain(latitude);
        longitude = plain(longitude);
    }

    private static BigDecimal plain(BigDecimal degrees) {
        return degrees == null || degrees.scale() > DECIMALS
                ? degrees
                : degrees.setScale(DECIMALS, RoundingMode.UNNECESSARY);
    }
}
