package vn.lanhmanh.inspection.visit.correction;

import java.util.Optional;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonValue;

/** A part of the minutes that a correction may be about, by the name it has on the wire and in the records. */
public enum MinutesPart {
    STARTED_AT("startedAt"),
    COMPLETED_ON("completedOn"),
    PRESENT_MEMBER_IDS("presentMemberIds"),
    OFFICERS("officers"),
    ESTABLISHMENT("establishment"),
    OUTCOME("outcome"),
    ANSWERS("answers"),
    FINDINGS("findings"),
    EVIDENCE("evidence"),
    RECOMMENDATIONS("recommendations"),
    REMEDIES("remedies"),
    SIGNATURE("signature"),
    /** Anything else the minutes say, their grounds for example. */
    OTHER("other");

    private final String key;

    MinutesPart(String key) {
        this.key = key;
    }

    @JsonValue
    public String key() {
        return key;
    }

    /** Empty for the words of a time when any would do. */
    public static Optional<MinutesPart> of(String key) {
        return Stream.of(values()).filter(part -> part.key.equals(key)).findFirst();
    }
}
