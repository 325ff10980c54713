package vn.lanhmanh.casework.person.identity;

import java.time.LocalDate;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import com.fasterxml.jackson.annotation.JsonInclude;

import vn.lanhmanh.casework.protection.Birth;
import vn.lanhmanh.platform.web.Refusal;

/**
 * Who a person is; leaves the database only through an audited reading.
 *
 * @param nationality two letters of ISO 3166
 * @param document absent only with a reason
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Identity(
        @Size(max = 200) String fullName,
        @NotNull Sex sex,
        LocalDate dateOfBirth,
        @Min(1900) @Max(2100) Integer birthYear,
        @NotNull @Pattern(regexp = "[A-Z]{2}") String nationality,
        @Valid IdentityDocument document,
        @Size(max = 300) String noDocumentReason,
        @Size(max = 300) String address) {

    public enum Sex {
        MALE,
        FEMALE,
        UNKNOWN
    }

    /** For statistics: Vietnamese or foreign. */
    public enum NationalityGroup {
        VN,
        FOREIGN
    }

    /** The same with its document in normal form; refuses what contradicts itself. */
    public Identity checked(LocalDate today) {
        if ((document == null) == (noDocumentReason == null || noDocumentReason.isBlank())) {
            throw Refusal.unprocessable("document-or-reason").field("identity.document");
        }
        if (dateOfBirth != null && dateOfBirth.isAfter(today)) {
            throw Refusal.unprocessable("date-in-future", "identity.dateOfBirth")
                    .field("identity.dateOfBirth");
        }
        if (dateOfBirth != null && birthYear != null && dateOfBirth.getYear() != birthYear) {
            throw Refusal.unprocessable("birth-contradicts").field("identity.birthYear");
        }
        return new Identity(
                fullName,
                sex,
                dateOfBirth,
                birthYear,
                nationality,
                document == null ? null : document.checked(),
                noDocumentReason,
                address);
    }

    /** The same person, born on that day. */
    public Identity bornOn(LocalDate day) {
        return new Identity(fullName, sex, day, day.getYear(), nationality, document, noDocumentReason, address);
    }

    public Birth birth() {
        return new Birth(dateOfBirth, birthYear);
    }

    public NationalityGroup nationalityGroup() {
        return nationality.equals("VN") ? NationalityGroup.VN : NationalityGroup.FOREIGN;
    }

    /** Never the values, should the record ever meet a log. */
    @Override
    public String toString() {
        return "Identity[sealed]";
    }
}
