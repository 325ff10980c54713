package vn.lanhmanh.casework.person.identity;

import java.util.Locale;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import vn.lanhmanh.platform.web.Refusal;

/** A paper that names a person, in the formats of the law; the number is text and has no check digit. */
public record IdentityDocument(@NotNull Type type, @NotBlank @Size(max = 30) String number) {

    /** Kinds of papers with the form of their number. */
    public enum Type {
        /** Citizen card: province, century and sex, year, six more digits. */
        CCCD("\\d{12}"),
        /** The old identity card. */
        CMND("\\d{9}|\\d{12}"),
        /** A Vietnamese passport, or a foreign one. */
        PASSPORT("[A-Z]\\d{7}|[A-Z0-9]{6,20}");

        private final String form;

        Type(String form) {
            this.form = form;
        }
    }

    /** The number as it is compared: capitals and digits alone. */
    static String normalized(String number) {
        return number.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
    }

    /** The same document with its number normalized; {@code document-number-form} (422) when it has not its form. */
    IdentityDocument checked() {
        String plain = normalized(number);
        if (!plain.matches(type.form)) {
            throw Refusal.unprocessable("document-number-form", type).field("identity.document.number");
        }
        return new IdentityDocument(type, plain);
    }

    /** Never the value, should the record ever meet a log. */
    @Override
    public String toString() {
        return "IdentityDocument[" + type + "]";
    }
}
