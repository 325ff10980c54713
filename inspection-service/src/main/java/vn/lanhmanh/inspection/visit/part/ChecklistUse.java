package vn.lanhmanh.inspection.visit.part;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

import vn.lanhmanh.inspection.checklist.Checklist;
import vn.lanhmanh.inspection.checklist.Section;
import vn.lanhmanh.inspection.checklist.Section.Item;
import vn.lanhmanh.inspection.visit.part.SectionAgencies.Allotted;
import vn.lanhmanh.platform.events.Aggregate;
import vn.lanhmanh.platform.web.Refusal;

/** A version of a checklist in the use of one inspection. */
@Entity
@Table(name = "inspection_checklist")
public class ChecklistUse implements Aggregate {

    @Id
    private UUID inspectionId;

    @Version
    private long version;

    private UUID checklistId;

    private String checklistCode;

    /** The questions as they were when the checklist was taken. */
    @JdbcTypeCode(SqlTypes.JSON)
    private List<Section> sections;

    /** The agencies that the checklist names for sections which fall to the leader's, by the code of the section. */
    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, String> takenOver = new TreeMap<>();

    @Embedded
    private Answers answers = new Answers();

    @JdbcTypeCode(SqlTypes.JSON)
    private List<AgencyPart> parts;

    @Transient
    private final Facts facts = new Facts();

    protected ChecklistUse() {}

    ChecklistUse(UUID inspectionId, Checklist checklist, List<Allotted> allotted) {
        this.inspectionId = inspectionId;
        this.checklistId = checklist.id();
        this.checklistCode = checklist.code();
        this.sections = allotted.stream().map(Allotted::section).toList();
        allotted.stream()
                .filter(one -> one.inPlaceOf() != null)
                .forEach(one -> takenOver.put(one.section().code(), one.inPlaceOf()));
        this.parts = sections.stream()
                .map(Section::agencyCode)
                .distinct()
                .map(AgencyPart::open)
                .toList();
    }

    /**
     * Takes answers in; a later one to the same item replaces the earlier.
     *
     * @throws Refusal {@code unknown-item}, {@code answer-of-another-type} (422) or {@code part-closed} (409), or what
     *     {@link Hand} refuses
     */
    void answer(Collection<Answer> given, Hand hand) {
        for (Answer answer : given) {
            Section section = section(answer.itemCode(), "answers.itemCode");
            answer.check(item(section, answer.itemCode()).orElseThrow());
            requireOpen(section.agencyCode());
            answers.take(answer, section.agencyCode(), hand);
        }
    }

    private Section section(String itemCode, String field) {
        return sections.stream()
                .filter(one -> item(one, itemCode).isPresent())
                .findFirst()
                .orElseThrow(
                        () -> Refusal.unprocessable("unknown-item", itemCode).field(field));
    }

    /**
     * Says why a violation that an answer stands for is none after all.
     *
     * @param found the codes of the findings
     * @throws Refusal {@code unknown-item} (422) or {@code nothing-proposed} (409), or what {@link Hand} refuses
     */
    void dismiss(String itemCode, Hand hand, Collection<String> found) {
        Section section = section(itemCode, "itemCode");
        hand.inPlaceOf(section.agencyCode());
        if (proposed(found).stream().noneMatch(item -> item.code().equals(itemCode))) {
            throw Refusal.conflict("nothing-proposed", itemCode).field("itemCode");
        }
        answers.dismiss(itemCode, hand.account(), hand.reason());
    }

    private static Optional<Item> item(Section section, String code) {
        return section.items().stream().filter(item -> item.code().equals(code)).findFirst();
    }

    private void requireOpen(String agency) {
        if (part(agency).filter(AgencyPart::closed).isPresent()) {
            throw Refusal.conflict("part-closed", agency);
        }
    }

    Optional<AgencyPart> part(String agency) {
        return parts.stream().filter(part -> part.agencyCode().equals(agency)).findFirst();
    }

    /**
     * Closes the part of an agency.
     *
     * @throws Refusal {@code part-closed} or {@code answers-missing} (409)
     */
    void close(String agency, Hand hand) {
        String standInReason = hand.inPlaceOf(agency);
        requireOpen(agency);
        String missing = itemsOf(agency)
                .filter(item -> item.required() && !answers.has(item.code()))
                .map(Item::code)
                .collect(Collectors.joining(", "));
        if (!missing.isEmpty()) {
            throw Refusal.conflict("answers-missing", missing);
        }
        var next = new ArrayList<>(parts);
        next.replaceAll(part -> part.agencyCode().equals(agency) ? part.closed(hand.account(), standInReason) : part);
        this.parts = List.copyOf(next);
    }

    private Stream<Item> itemsOf(String agency) {
        return sections.stream()
                .filter(section -> section.agencyCode().equals(agency))
                .flatMap(section -> section.items().stream());
    }

    /** Refuses {@code parts-open} (409) while an agency has not closed its part. */
    public void requireClosed() {
        String open = parts.stream()
                .filter(part -> !part.closed())
                .map(AgencyPart::agencyCode)
                .collect(Collectors.joining(", "));
        if (!open.isEmpty()) {
            throw Refusal.conflict("parts-open", open);
        }
    }

    /** The agencies whose own officers closed their parts, in no case the leader in their place. */
    public List<String> closedThemselves() {
        return parts.stream()
                .filter(part -> part.closed() && part.standInReason() == null)
                .map(AgencyPart::agencyCode)
                .sorted()
                .toList();
    }

    /** Refuses {@code findings-missing} (409) while a violation that an answer stands for is neither found nor dismissed. */
    public void requireAccounted(Collection<String> found, String basis) {
        String missing = proposed(found).stream()
                .map(Item::violationCode)
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
        if (!missing.isEmpty()) {
            throw Refusal.conflict("findings-missing", missing).basis(basis);
        }
    }

    /** The items answered with a "no" that means a violation, without those of codes already found and those dismissed. */
    List<Item> proposed(Collection<String> found) {
        return items().filter(item -> answers.propose(item, found)).toList();
    }

    Stream<Item> items() {
        return sections.stream().flatMap(section -> section.items().stream());
    }

    /** Why the violation that the answer to the item stands for was not recorded; empty for one that was, or is none. */
    public Optional<String> dismissalReason(Item item, Collection<String> found) {
        return answers.dismissal(item.code())
                .filter(dismissed -> !found.contains(item.violationCode()))
                .map(Answers.Dismissal::reason);
    }

    @Override
    public UUID id() {
        return inspectionId;
    }

    @Override
    public long version() {
        return version;
    }

    @Override
    public Facts facts() {
        return facts;
    }

    UUID checklistId() {
        return checklistId;
    }

    public String checklistCode() {
        return checklistCode;
    }

    /** The questions in their order. */
    public List<Section> sections() {
        return sections;
    }

    public Map<String, Answer> answers() {
        return answers.byItem();
    }

    Answers recorded() {
        return answers;
    }

    /** The agencies that the checklist names for sections which fall to the leader's, by the code of the section. */
    public Map<String, String> takenOver() {
        return takenOver;
    }

    public List<AgencyPart> parts() {
        return parts;
    }
}
