package vn.lanhmanh.reporting.training;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;

import vn.lanhmanh.platform.events.Aggregate;
import vn.lanhmanh.platform.web.Refusal;
import vn.lanhmanh.reporting.entered.EnteredRow;
import vn.lanhmanh.reporting.office.Office;
import vn.lanhmanh.reporting.office.RecordId;

/** Somebody directly engaged in the prevention, in a post from a first to perhaps a last day. */
@Entity
@Table(name = "officer")
public class Officer implements Aggregate {

    /** @param districtCode the district of the unit; null for a provincial one */
    record Post(String unitCode, String districtCode, OfficeLevel level, String title, LocalDate from, LocalDate to) {}

    @Id
    private UUID id;

    @Version
    private long version;

    @Column(name = "unit_code")
    private String unitCode;

    @Column(name = "district_code")
    private String districtCode;

    @Enumerated(EnumType.STRING)
    private OfficeLevel level;

    private String post;

    @Column(name = "full_name")
    private String fullName;

    @Column(name = "in_post_from")
    private LocalDate inPostFrom;

    @Column(name = "in_post_to")
    private LocalDate inPostTo;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Transient
    private final Facts facts = new Facts();

    protected Officer() {}

    /** @throws Refusal {@code date-out-of-order} (422) when the last day is before the first */
    Officer(String fullName, Post post) {
        Office.inOrder("inPostFrom", post.from(), "inPostTo", post.to());
        this.id = RecordId.next();
        this.fullName = fullName;
        this.unitCode = post.unitCode();
        this.districtCode = post.districtCode();
        this.level = post.level();
        this.post = post.title();
        this.inPostFrom = post.from();
        this.inPostTo = post.to();
        this.changedAt = Instant.now();
    }

    @Override
    public UUID id() {
        return id;
    }

    @Override
    public long version() {
        return version;
    }

    @Override
    public Facts facts() {
        return facts;
    }

    String fullName() {
        return fullName;
    }

    Post post() {
        return new Post(unitCode, districtCode, level, post, inPostFrom, inPostTo);
    }

    EnteredRow row() {
        return new EnteredRow(
                id,
                level.name(),
                unitCode,
                inPostFrom,
                districtCode,
                null,
                1,
                districtCode == null
                        ? Map.of("LEVEL", level.name())
                        : Map.of("LEVEL", level.name(), "DISTRICT", districtCode));
    }
}
