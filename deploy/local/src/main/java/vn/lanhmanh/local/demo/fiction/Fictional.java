package vn.lanhmanh.local.demo.fiction;

/** How an invented thing is called, so that nobody takes it for a real one. */
public final class Fictional {

    /** What every invented name ends with. */
    public static final String MARK = "(hư cấu)";

    private Fictional() {}

    /** A name such as "Karaoke Mẫu 017 (hư cấu)". */
    public static String name(String what, int no) {
        return String.format("%s Mẫu %03d %s", what, no, MARK);
    }

    /** The number of a document, such as "HC-QĐ-017/2020". */
    public static String document(String kind, int no) {
        return String.format("HC-%s-%03d/2020", kind, no);
    }

    /** A text that says of itself that it is invented. */
    public static String text(String what) {
        return what + " " + MARK;
    }
}
