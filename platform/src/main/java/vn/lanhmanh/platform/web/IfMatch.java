package vn.lanhmanh.platform.web;

/**
 * The version a caller read before an edit; taken as {@code @HeaderParam("If-Match")}.
 *
 * @param version the version expected, or null for {@code *}, which matches any
 */
public record IfMatch(Long version) {

    /** Reads {@code "7"}, {@code W/"7"} or {@code *}; called by JAX-RS. */
    public static IfMatch fromString(String header) {
        String plain = header.trim();
        if (plain.equals("*")) {
            return new IfMatch(null);
        }
        String digits = (plain.startsWith("W/") ? plain.substring(2) : plain).replace("\"", "");
        try {
            return new IfMatch(Long.valueOf(digits));
        } catch (NumberFormatException e) {
            throw Refusal.malformed("broken-if-match");
        }
    }

    /** Throws {@code stale-version} (412) unless this is the version. */
    public void check(long actual) {
        if (version != null && version != actual) {
            throw Refusal.stale(version);
        }
    }
}
