package vn.lanhmanh.local.demo.fiction.visit;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import vn.lanhmanh.local.demo.almanac.Table;

/**
 * What some inspections took more care of than others.
 *
 * @param checklist whether the checklist was answered and each agency closed its part
 * @param photo whether a picture was taken
 * @param signatureRefused whether the representative refused to sign the minutes
 */
public record FictionalCare(String inspection, boolean checklist, boolean photo, boolean signatureRefused) {

    /** By the keys of the inspections. */
    public static Map<String, FictionalCare> all() {
        return Table.read("care.csv").stream()
                .map(row -> new FictionalCare(
                        row.text("inspection"), row.yes("checklist"), row.yes("photo"), row.yes("signatureRefused")))
                .collect(Collectors.toMap(FictionalCare::inspection, Function.identity()));
    }

    /** Of an inspection that nothing is said of. */
    public static FictionalCare ordinary(String inspection) {
        return new FictionalCare(inspection, false, false, false);
    }
}
