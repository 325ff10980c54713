package vn.lanhmanh.reporting.catalogue;

import java.util.List;
import java.util.Set;

/**
 * One of the statistical indicators as the catalogue defines it.
 *
 * @param unit what is counted, in Vietnamese, such as "cơ sở" or "%"
 * @param disaggregation keys of its breakdown, such as DISTRICT
 * @param reporters codes of the units that report it, or ALL, or DISTRICTS for the nine district committees
 * @param sources E-INS and E-CAS told by events, E-REP computed here, M entered by the units
 * @param parts names of its figures where it holds several; the first is its headline
 * @param apart whether the units' figures stand beside each other and are never added up
 */
public record Indicator(
        String code,
        String name,
        String nameEn,
        String unit,
        List<String> disaggregation,
        List<String> reporters,
        Set<String> sources,
        List<String> parts,
        boolean apart) {

    static final String ALL = "ALL";
    static final String DISTRICTS = "DISTRICTS";

    /** The items of a report: the code alone, or the code with each of its parts. */
    public List<String> items() {
        return parts.isEmpty()
                ? List.of(code)
                : parts.stream().map(part -> code + "." + part).toList();
    }

    /** Whether figures of several units may be added up: neither rates nor statistics that are kept apart. */
    public boolean adds(String item) {
        boolean rate = parts.isEmpty() ? unit.equals("%") : item.endsWith(".rate");
        return !rate && !apart;
    }

    /** Whether units enter it themselves, in whole or in part. */
    public boolean entered() {
        return sources.contains("M");
    }

    /** Whether it counts persons told by the case-service: small figures are for the owning agency alone. */
    public boolean personal() {
        return sources.contains("E-CAS") && unit.contains("người");
    }

    /**
     * Whether what it counts may be about persons: decisions, amounts and minutes are, establishments are not, whose
     * suspended licences stand in the register.
     */
    public boolean mayConcernPersons() {
        return sources.contains("E-CAS") && !unit.equals("cơ sở");
    }

    /** Whether the unit reports it. */
    public boolean reportedBy(String unitCode, boolean districtCommittee) {
        return reporters.contains(unitCode)
                || reporters.contains(ALL)
                || (districtCommittee && reporters.contains(DISTRICTS));
    }
}
