package vn.lanhmanh.local.demo.fiction;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

import vn.lanhmanh.local.demo.almanac.Days;
import vn.lanhmanh.local.demo.almanac.Draw;
import vn.lanhmanh.local.demo.almanac.Table;

/**
 * An establishment that exists nowhere.
 *
 * @param no its number in the demo, from 1
 * @param taxCode ten digits with a right check digit, beginning with 99, which no province has
 * @param reviewedOn when the register's entry was reviewed in 2020
 */
public record FictionalEstablishment(
        int no,
        Kind kind,
        String legalForm,
        Optional<String> taxCode,
        Commune commune,
        boolean atRisk,
        int workers,
        int women,
        List<Paper> papers,
        Optional<LocalDate> reviewedOn) {

    /** A kind of establishment as the register knows it. */
    public record Kind(String code, String label, boolean conditional) {}

    /** A paper it holds. */
    public record Paper(String type, String number, String issuer, LocalDate issuedOn) {}

    private static final int[] WEIGHTS = {31, 29, 23, 19, 17, 13, 7, 5, 3};
    private static final int MICRO = 6;
    private static final LocalDate OLDEST_PAPER = LocalDate.of(2014, 1, 6);

    /** The whole register, in order of the numbers. */
    public static List<FictionalEstablishment> invent(List<Commune> communes) {
        List<Table.Row> kinds = new ArrayList<>();
        Table.read("kinds.csv").forEach(row -> kinds.addAll(Collections.nCopies(row.number("count"), row)));
        List<String> districts = new ArrayList<>();
        District.all().forEach(one -> districts.addAll(Collections.nCopies(one.establishments(), one.code())));
        List<Table.Row> mixed = Draw.of("kinds").shuffled(kinds);
        List<FictionalEstablishment> register = new ArrayList<>();
        for (int i = 0; i < mixed.size(); i++) {
            String district = districts.get(i);
            register.add(invent(
                    i + 1,
                    mixed.get(i),
                    communes.stream()
                            .filter(commune -> commune.district().equals(district))
                            .toList()));
        }
        return register;
    }

    private static FictionalEstablishment invent(int no, Table.Row row, List<Commune> communes) {
        Draw draw = Draw.of("establishment/" + no);
        var kind = new Kind(row.text("kind"), row.text("label"), row.yes("conditional"));
        String form = draw.chance(row.number("enterprisePercent")) ? "ENTERPRISE" : "HOUSEHOLD_BUSINESS";
        boolean taxed = form.equals("ENTERPRISE") || draw.chance(60);
        int workers = draw.between(1, kind.conditional() ? 12 : 5);
        return new FictionalEstablishment(
                no,
                kind,
                form,
                taxed ? Optional.of(taxCode(no)) : Optional.empty(),
                draw.from(communes),
                draw.chance(row.number("atRiskPercent")),
                workers,
                draw.between(workers / 3, workers),
                papers(no, kind, draw),
                draw.chance(72) ? Optional.of(reviewDay(draw)) : Optional.empty());
    }

    /** Digits that the tax offices' own check accepts; a number without a tenth digit is passed over. */
    static String taxCode(int no) {
        for (int serial = no * 37; ; serial++) {
            String nine = "99" + String.format("%07d", serial);
            int sum = 0;
            for (int i = 0; i < WEIGHTS.length; i++) {
                sum += WEIGHTS[i] * (nine.charAt(i) - '0');
            }
            if (sum % 11 != 0) {
                return nine + (10 - sum % 11);
            }
        }
    }

    private static LocalDate reviewDay(Draw draw) {
        return Days.workday(LocalDate.of(2020, 2, 3).plusDays(draw.between(0, 280)));
    }

    private static List<Paper> papers(int no, Kind kind, Draw draw) {
        List<Paper> papers = new ArrayList<>();
        papers.add(paper("BUSINESS_REGISTRATION", no, "Cơ quan đăng ký kinh doanh", draw));
        if (kind.conditional() && draw.chance(92)) {
            papers.add(paper("SECURITY_CERTIFICATE", no, "Cơ quan Công an", draw));
        }
        if (List.of("KARAOKE", "DANCE_HALL").contains(kind.code()) && draw.chance(90)) {
            papers.add(paper("CONDITION_LICENCE", no, "Cơ quan văn hóa", draw));
        }
        if (kind.code().equals("MASSAGE") && draw.chance(85)) {
            papers.add(paper("HEALTH", no, "Cơ quan y tế", draw));
        }
        if (draw.chance(80)) {
            papers.add(paper("COMMITMENT", no, "UBND cấp xã", draw));
        }
        return papers;
    }

    private static Paper paper(String type, int no, String issuer, Draw draw) {
        LocalDate on = Days.workday(OLDEST_PAPER.plusDays(draw.between(0, 2100)));
        return new Paper(type, String.format("HC-%s-%03d", type.substring(0, 2), no), issuer, on);
    }

    /** Few are marked as places to watch. */
    public boolean highRisk() {
        return atRisk && no % 20 == 0;
    }

    /** Who answers for security and order, in a conditional business. */
    public Optional<String> securityOfficer() {
        return kind.conditional() ? Optional.of(Fictional.name("Người phụ trách", no)) : Optional.empty();
    }

    /** Somewhere in the province, in steps that nobody can take for an address. */
    public BigDecimal latitude() {
        return BigDecimal.valueOf(16_300_000L + no * 700L, MICRO);
    }

    public BigDecimal longitude() {
        return BigDecimal.valueOf(107_500_000L + no * 500L, MICRO);
    }

    public String name() {
        return Fictional.name(kind.label(), no);
    }

    public String address() {
        return "Số " + no + " đường Mẫu (hư cấu)";
    }
}
