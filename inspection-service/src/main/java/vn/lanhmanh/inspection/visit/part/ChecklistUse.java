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

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, Answer> answers = new TreeMap<>();

    @JdbcTypeCode(SqlTypes.JSON)
    private List<AgencyPart> parts;

    @Transient
    private final Facts facts = new Facts();

    protected ChecklistUse() {}

    /** @param leadAgency the agency that answers for the sections which name none */
    ChecklistUse(UUID inspectionId, Checklist checklist, String leadAgency) {
        this.inspectionId = inspectionId;
        this.checklistId = checklist.id();
        this.checklistCode = checklist.code();
        this.sections = checklist.sections().stream()
                .map(section -> section.agencyCode() == null
                        ? new Section(section.code(), section.title(), leadAgency, section.items())
                        : section)
                .toList();
        this.parts = sections.stream()
                .map(Section::agencyCode)
                .distinct()
                .map(AgencyPart::open)
                .toList();
    }

    /**
     * Takes answers in; a later one to the same item replaces the earlier.
     *
     * @throws Refusal {@code unknown-item}, {@code answer-of-another-type} (422) or {@code part-closed} (409)
     */
    public void answer(Collection<Answer> given) {
        Map<String, Answer> all = new TreeMap<>(answers);
        for (Answer answer : given) {
            Section section = sections.stream()
                    .filter(one -> item(one, answer.itemCode()).isPresent())
                    .findFirst()
                    .orElseThrow(() -> Refusal.unprocessable("unknown-item", answer.itemCode())
                            .field("answers.itemCode"));
            answer.check(item(section, answer.itemCode()).orElseThrow());
            requireOpen(section.agencyCode());
            all.put(answer.itemCode(), answer);
        }
        this.answers = all;
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
    void close(String agency, UUID by, String standInReason) {
        requireOpen(agency);
        String missing = itemsOf(agency)
                .filter(item -> item.required() && !answers.containsKey(item.code()))
                .map(Item::code)
                .collect(Collectors.joining(", "));
        if (!missing.isEmpty()) {
            throw Refusal.conflict("answers-missing", missing);
        }
        var next = new ArrayList<>(parts);
        next.replaceAll(part -> part.agencyCode().equals(agency) ? part.closed(by, standInReason) : part);
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

    /** The items answered with a "no" that means a violation, without those of codes already found. */
    List<Item> proposed(Collection<String> found) {
        return sections.stream()
                .flatMap(section -> section.items().stream())
                .filter(item -> item.violationCode() != null && !found.contains(item.violationCode()))
                .filter(item -> Optional.ofNullable(answers.get(item.code()))
                        .filter(answer -> answer.value().equals(Answer.NO))
                        .isPresent())
                .toList();
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
        return answers;
    }

    public List<AgencyPart> parts() {
        return parts;
    }
}
