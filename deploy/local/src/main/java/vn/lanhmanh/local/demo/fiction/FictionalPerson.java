package vn.lanhmanh.local.demo.fiction;

import java.time.LocalDate;
import java.util.Optional;

import vn.lanhmanh.local.demo.almanac.Draw;

/**
 * A person who never lived, in one case.
 *
 * @param part what the table of cases calls it: B, B2, S, S2, W, H, R, M, V
 * @param document a number beginning with 000, which no province gives out; absent for who carries none
 */
public record FictionalPerson(
        int no, String part, String sex, LocalDate bornOn, String nationality, Optional<String> document) {

    /** The person of that number, aged as its part asks for on the day. */
    public static FictionalPerson invent(int no, String part, LocalDate on) {
        Draw draw = Draw.of("person/" + no);
        boolean minor = part.equals("M");
        int age = minor ? 16 : part.startsWith("B") ? draw.between(22, 58) : draw.between(19, 41);
        boolean buyer = part.startsWith("B");
        boolean harbourer = part.equals("H") || part.equals("R");
        String sex = buyer || (harbourer && draw.chance(40)) ? "MALE" : "FEMALE";
        LocalDate bornOn = on.minusYears(age).minusDays(draw.between(10, 340));
        boolean foreign = buyer && draw.chance(6);
        boolean carries = !minor && !part.equals("V") && draw.chance(90);
        return new FictionalPerson(
                no, part, sex, bornOn, foreign ? "LA" : "VN", carries ? Optional.of(number(no)) : Optional.empty());
    }

    private static String number(int no) {
        return String.format("000%09d", no);
    }

    public String fullName() {
        return Fictional.name("Người", no);
    }
}
