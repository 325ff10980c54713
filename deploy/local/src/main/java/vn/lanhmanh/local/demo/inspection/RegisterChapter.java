package vn.lanhmanh.local.demo.inspection;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import vn.lanhmanh.local.demo.client.Body;
import vn.lanhmanh.local.demo.client.Cast;
import vn.lanhmanh.local.demo.client.User;
import vn.lanhmanh.local.demo.fiction.Commune;
import vn.lanhmanh.local.demo.fiction.Fictional;
import vn.lanhmanh.local.demo.fiction.FictionalEstablishment;
import vn.lanhmanh.local.demo.fiction.FictionalEstablishment.Paper;

/**
 * Enters the register, one establishment after the other, so that each gets the same code at each play; two go out of
 * business, one stands still for a month, and one was entered twice.
 */
public final class RegisterChapter {

    private static final List<Integer> CLOSED = List.of(41, 133);
    private static final LocalDate CLOSED_ON = LocalDate.of(2020, 5, 29);
    private static final int SUSPENDED = 23;
    private static final LocalDate SUSPENDED_FROM = LocalDate.of(2020, 4, 1);
    private static final LocalDate RESUMED_ON = LocalDate.of(2020, 5, 4);
    private static final int ENTERED_TWICE = 12;
    private static final int CHECKED = 8;
    private static final int QUARTERS = 3;

    private final User officer;
    private final List<Commune> communes;

    public RegisterChapter(Cast cast, List<Commune> communes) {
        this.officer = cast.registryOfficer();
        this.communes = communes;
    }

    public Register play() {
        List<Register.Entry> entries = FictionalEstablishment.invent(communes).stream()
                .map(one -> new Register.Entry(one, register(one)))
                .toList();
        entries.stream().filter(entry -> CLOSED.contains(entry.fiction().no())).forEach(this::close);
        suspend(entries.get(SUSPENDED - 1));
        merge(entries.get(ENTERED_TWICE - 1));
        entries.stream()
                .filter(entry -> entry.fiction().kind().conditional())
                .limit(CHECKED)
                .forEach(this::check);
        return new Register(entries.stream()
                .filter(entry -> !CLOSED.contains(entry.fiction().no()))
                .toList());
    }

    private String register(FictionalEstablishment one) {
        return officer.post("establishment/" + one.no(), "/v1/establishments", body(one))
                .path("id")
                .asText();
    }

    private static Map<String, Object> body(FictionalEstablishment one) {
        return Body.of(
                "name", one.name(),
                "kind", one.kind().code(),
                "legalForm", one.legalForm(),
                "taxCode", one.taxCode().orElse(null),
                "communeCode", one.commune().code(),
                "address", one.address(),
                "conditionalBusiness", one.kind().conditional(),
                "atRisk", one.atRisk(),
                "highRisk", one.highRisk(),
                "securityOfficer", one.securityOfficer().orElse(null),
                "location", Body.of("latitude", one.latitude(), "longitude", one.longitude()),
                "workers", Body.of("total", one.workers(), "women", one.women()),
                "papers", one.papers().stream().map(RegisterChapter::body).toList(),
                "reviewedOn", one.reviewedOn().orElse(null));
    }

    private static Map<String, Object> body(Paper paper) {
        return Body.of(
                "type", paper.type(),
                "number", paper.number(),
                "issuer", paper.issuer(),
                "issuedOn", paper.issuedOn());
    }

    private void close(Register.Entry entry) {
        officer.post(
                "closure/" + entry.fiction().no(),
                "/v1/establishments/" + entry.id() + "/closure",
                Body.of("on", CLOSED_ON, "reason", Fictional.text("Ngừng kinh doanh")));
    }

    private void suspend(Register.Entry entry) {
        String path = "/v1/establishments/" + entry.id();
        String step = "/" + entry.fiction().no();
        officer.post(
                "suspension" + step,
                path + "/suspension",
                Body.of("from", SUSPENDED_FROM, "reason", Fictional.text("Tạm ngừng kinh doanh")));
        officer.post("resumption" + step, path + "/resumption", Body.of("on", RESUMED_ON));
    }

    private void merge(Register.Entry entry) {
        FictionalEstablishment one = entry.fiction();
        Map<String, Object> again = body(one);
        again.put("name", one.name() + " – " + Fictional.text("nhập lần hai"));
        again.remove("taxCode");
        String twin = officer.post("establishment/" + one.no() + "/again", "/v1/establishments", again)
                .path("id")
                .asText();
        officer.post(
                "merger/" + one.no(),
                "/v1/establishments/" + twin + "/merger",
                Body.of("intoId", entry.id(), "reason", Fictional.text("Nhập hai lần")));
    }

    /** The health checks of three quarters; those that are there from an earlier play are left alone. */
    private void check(Register.Entry entry) {
        String path = "/v1/establishments/" + entry.id();
        Set<Integer> known = officer.list(path + "/health-checks").stream()
                .map(check -> check.path("quarter").asInt())
                .collect(Collectors.toSet());
        for (int quarter = 1; quarter <= QUARTERS; quarter++) {
            if (!known.contains(quarter)) {
                officer.put(
                        path + "/health-checks/2020/" + quarter,
                        officer.get(path).path("version").asLong(),
                        Body.of("done", true, "workersChecked", entry.fiction().workers()));
            }
        }
    }
}
