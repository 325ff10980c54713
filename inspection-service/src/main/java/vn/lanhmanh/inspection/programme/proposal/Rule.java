package vn.lanhmanh.inspection.programme.proposal;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;

import vn.lanhmanh.inspection.establishment.EstablishmentKind;
import vn.lanhmanh.platform.web.Refusal;

/**
 * How many slots a district, a kind of establishment, or a kind within a district gets.
 *
 * @param district code of the district, null for all
 * @param kind null for all
 * @param atLeast null for no minimum
 * @param atMost null for no limit
 */
public record Rule(
        @Pattern(regexp = "\\d{3}") String district,
        EstablishmentKind kind,
        @PositiveOrZero Integer atLeast,
        @PositiveOrZero Integer atMost) {

    boolean matches(Candidate candidate) {
        return matches(candidate.districtCode(), candidate.kind());
    }

    boolean matches(String candidateDistrict, EstablishmentKind candidateKind) {
        return (district == null || district.equals(candidateDistrict)) && (kind == null || kind == candidateKind);
    }

    /** The rule's place in words, such as {@code 474}, {@code KARAOKE} or {@code 474 KARAOKE}. */
    String name() {
        return Stream.of(district, kind)
                .filter(one -> one != null)
                .map(Object::toString)
                .collect(Collectors.joining(" "));
    }

    private String dimension() {
        return (district == null ? "" : "district") + (kind == null ? "" : "kind");
    }

    /** Refuses rules that nobody can keep, or that say two things of the same place. */
    static void check(List<Rule> rules, int target) {
        Map<String, Integer> least = new TreeMap<>();
        for (Rule rule : rules) {
            if (rule.district == null && rule.kind == null) {
                throw Refusal.unprocessable("quota-of-nothing").field("rules");
            }
            if (rules.stream().filter(other -> other.name().equals(rule.name())).count() > 1) {
                throw Refusal.unprocessable("quota-twice", rule.name()).field("rules");
            }
            if (rule.atLeast != null && rule.atMost != null && rule.atLeast > rule.atMost) {
                throw Refusal.unprocessable("quota-out-of-order", rule.name()).field("rules");
            }
            // Districts exclude each other, and so do kinds; a kind and a district may be served by the same slot.
            if (rule.atLeast != null && least.merge(rule.dimension(), rule.atLeast, Integer::sum) > target) {
                throw Refusal.unprocessable("quotas-exceed-target", target).field("quotas");
            }
        }
    }
}
