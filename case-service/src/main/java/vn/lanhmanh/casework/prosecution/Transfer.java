package vn.lanhmanh.casework.prosecution;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * The sending of the file to the criminal bodies (Law 15/2012, Art. 62).
 *
 * @param article article of the Penal Code it is sent under
 */
@Embeddable
public record Transfer(
        @Column(name = "transfer_receiver") String receiver,
        @Column(name = "transferred_on") LocalDate on,
        @Column(name = "transfer_article") String article,
        @Column(name = "transfer_document") String documentNumber) {

    private static final Pattern NUMBER = Pattern.compile(
            "Điều\\s+(\\d{1,3}[a-zđ]?)\\b",
            Pattern.UNICODE_CHARACTER_CLASS | Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** The number alone of the first article that is named, such as "327", however it is written; null where none is. */
    public String articleNumber() {
        Matcher number = NUMBER.matcher(Normalizer.normalize(article, Normalizer.Form.NFC));
        return number.find() ? number.group(1).toLowerCase(Locale.ROOT) : null;
    }
}
