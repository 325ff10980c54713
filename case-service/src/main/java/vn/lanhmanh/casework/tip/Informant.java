package vn.lanhmanh.casework.tip;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import com.fasterxml.jackson.annotation.JsonInclude;

/** Who told: secret towards everybody but the intake officer (Law 25/2018, Art. 8(3), 56). */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Informant(
        @NotBlank @Size(max = 200) String fullName, @Size(max = 50) String phone, @Size(max = 300) String address) {

    /** Whether name and address are known, as a denunciation needs. */
    boolean identified() {
        return address != null && !address.isBlank();
    }

    /** Never the values, should the record ever meet a log. */
    @Override
    public String toString() {
        return "Informant[sealed]";
    }
}
