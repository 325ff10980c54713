package vn.lanhmanh.inspection.programme;

import java.util.List;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

import vn.lanhmanh.inspection.office.RecordId;

/** An establishment chosen for a month of the programme, with the reasons. */
@Entity
@Table(name = "programme_slot")
public class Slot {

    @Id
    private UUID id;

    private UUID establishmentId;

    private int month;

    private int score;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<String> reasons;

    protected Slot() {}

    Slot(Choice choice) {
        this.id = RecordId.next();
        this.establishmentId = choice.establishmentId();
        this.month = choice.month();
        this.score = choice.score();
        this.reasons = List.copyOf(choice.reasons());
    }

    /**
     * A choice of the proposal or of the team's leader.
     *
     * @param month 1 to 12
     * @param reasons codes and values, such as {@code KIND 30 KARAOKE}
     */
    public record Choice(UUID establishmentId, int month, int score, List<String> reasons) {}

    public UUID id() {
        return id;
    }

    public UUID establishmentId() {
        return establishmentId;
    }

    Choice choice() {
        return new Choice(establishmentId, month, score, reasons);
    }
}
