package vn.lanhmanh.casework.sanction;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * Who decided, when and under which number.
 *
 * @param by subject of the decider
 * @param title legal title, which the competence hangs on
 */
@Embeddable
public record Decision(
        @Column(name = "decided_on") LocalDate on,
        @Column(name = "decision_number") String number,
        @Column(name = "decided_by") UUID by,
        @Column(name = "decider_title") String title) {}
