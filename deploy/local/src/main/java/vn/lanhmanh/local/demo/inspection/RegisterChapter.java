package vn.lanhmanh.local.demo.inspection;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import vn.lanhmanh.local.demo.client.Body;
import vn.lanhmanh.local.demo.client.Cast;
import vn.lanhmanh.local.demo.client.User;
import vn.lanhmanh.local.demo.fiction.Commune;
import vn.lanhmanh.local.demo.fiction.Fictional;
import vn.lanhmanh.local.demo.fiction.FictionalEstablishment;
import vn.lanhmanh.local.demo.fiction.FictionalEstablishment.Paper;

/** Enters the register, one establishment after the other, so that each gets the same code at each play; two go out of business. */
public final class RegisterChapter {

    private static final List<Integer> CLOSED = List.of(41, 133);
    private static final LocalDate CLOSED_ON = LocalDate.of(2020, 5, 29);

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
}
