package vn.lanhmanh.inspection.checklist;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

import vn.lanhmanh.inspection.checklist.Section.Item;
import vn.lanhmanh.inspection.office.RecordId;
import vn.lanhmanh.platform.events.Aggregate;
import vn.lanhmanh.platform.web.Refusal;

/** One version of a checklist. */
@Entity
@Table(name = "checklist")
public class Checklist implements Aggregate {

    @Id
    private UUID id;

    @Version
    private long version;

    private String code;

    private int edition;

    private String title;

    @Enumerated(EnumType.STRING)
    private ChecklistState state;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Section> sections;

    private LocalDate validFrom;

    private LocalDate validTo;

    private Instant changedAt;

    @Transient
    private final Facts facts = new Facts();

    protected Checklist() {}

    Checklist(String code, int edition, String title, List<Section> sections) {
        this.id = RecordId.next();
        this.code = code;
        this.edition = edition;
        this.state = ChecklistState.DRAFT;
        write(title, sections);
    }

    private void write(String newTitle, List<Section> newSections) {
        requireDistinct(newSections.stream().map(Section::code));
        requireDistinct(items(newSections).map(Item::code));
        items(newSections)
                .filter(item ->
                        item.violationCode() != null && !item.answerType().mayBeNo())
                .findFirst()
                .ifPresent(item -> {
                    throw Refusal.unprocessable("violation-without-no", item.code())
                            .field("sections.items.violationCode");
                });
        this.title = newTitle;
        this.sections = List.copyOf(newSections);
        this.changedAt = Instant.now();
    }

    private static void requireDistinct(Stream<String> codes) {
        var seen = new HashSet<String>();
        codes.filter(one -> !seen.add(one)).findFirst().ifPresent(twice -> {
            throw Refusal.unprocessable("checklist-code-twice", twice).field("sections");
        });
    }

    private static Stream<Item> items(List<Section> sections) {
        return sections.stream().flatMap(section -> section.items().stream());
    }

    void edit(String newTitle, List<Section> newSections) {
        Refusal.unlessIn("edit", state, ChecklistState.DRAFT);
        write(newTitle, newSections);
    }

    /** The same questions as a draft of the next edition. */
    Checklist copy(int nextEdition) {
        return new Checklist(code, nextEdition, title, sections);
    }

    /**
     * Brings the version into force; the version without an end that is in force then ends the day before.
     *
     * @param others the other versions of the code
     * @throws Refusal {@code checklist-overlap} (409), or {@code checklist-backdated} (422) when days past would get
     *     other questions than were asked
     */
    void publish(LocalDate from, LocalDate to, LocalDate today, Collection<Checklist> others) {
        Refusal.unlessIn("publish", state, ChecklistState.DRAFT);
        if (to != null && to.isBefore(from)) {
            throw Refusal.unprocessable("date-out-of-order", "validTo", "validFrom")
                    .field("validTo");
        }
        this.state = ChecklistState.PUBLISHED;
        this.validFrom = from;
        this.validTo = to;
        this.changedAt = Instant.now();
        others.stream().filter(this::overlaps).forEach(other -> other.giveWay(from, today));
    }

    private boolean overlaps(Checklist other) {
        return other.validFrom != null
                && (validTo == null || !other.validFrom.isAfter(validTo))
                && (other.validTo == null || !other.validTo.isBefore(validFrom));
    }

    private void giveWay(LocalDate successorFrom, LocalDate today) {
        if (validTo != null || !validFrom.isBefore(successorFrom)) {
            throw Refusal.conflict("checklist-overlap", edition).field("validFrom");
        }
        if (successorFrom.isBefore(today)) {
            throw Refusal.unprocessable("checklist-backdated").field("validFrom");
        }
        this.validTo = successorFrom.minusDays(1);
    }

    /** Takes the version out of use after its last day. */
    void retire(LocalDate lastDay, LocalDate today) {
        Refusal.unlessIn("retire", state, ChecklistState.PUBLISHED);
        if (lastDay.isBefore(today)) {
            throw Refusal.unprocessable("checklist-backdated").field("lastDay");
        }
        if (lastDay.isBefore(validFrom)) {
            throw Refusal.unprocessable("date-out-of-order", "lastDay", "validFrom")
                    .field("lastDay");
        }
        if (validTo != null && lastDay.isAfter(validTo)) {
            throw Refusal.unprocessable("date-out-of-order", "validTo", "lastDay")
                    .field("lastDay");
        }
        this.state = ChecklistState.RETIRED;
        this.validTo = lastDay;
        this.changedAt = Instant.now();
    }

    /** The question of that code. */
    public Optional<Item> item(String itemCode) {
        return items(sections).filter(item -> item.code().equals(itemCode)).findFirst();
    }

    /** The parts in their order. */
    public List<Section> sections() {
        return sections;
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

    public String code() {
        return code;
    }

    public String title() {
        return title;
    }

    int edition() {
        return edition;
    }

    ChecklistState state() {
        return state;
    }

    LocalDate validFrom() {
        return validFrom;
    }

    LocalDate validTo() {
        return validTo;
    }
}
