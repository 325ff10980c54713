package vn.lanhmanh.reporting.activity;

import java.time.LocalDate;
import java.util.List;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

import vn.lanhmanh.platform.web.Refusal;
import vn.lanhmanh.reporting.activity.Activity.InterventionKind;
import vn.lanhmanh.reporting.activity.Activity.Kind;
import vn.lanhmanh.reporting.activity.Activity.Programme;
import vn.lanhmanh.reporting.office.Office;

/**
 * What is told of an activity.
 *
 * @param form code of its form, such as CONFERENCE or LOUDSPEAKER; an open list
 * @param heldUntil last day of one that lasted; null for a single day, or for a model that is still maintained
 * @param districtCode null for the whole province
 * @param communeCode null for more than a commune
 * @param attendants who were there, each time counted; null when not counted
 * @param residentsReached residents reached, each once; null when not counted
 * @param executed whether a district plan is being carried out; null for the other kinds
 */
@Embeddable
record Particulars(
        @Enumerated(EnumType.STRING) Kind kind,
        String form,
        String title,
        @Column(name = "held_on") LocalDate heldOn,
        @Column(name = "held_until") LocalDate heldUntil,
        @Column(name = "district_code") String districtCode,
        @Column(name = "commune_code") String communeCode,
        @Column(name = "target_group") String targetGroup,
        Integer attendants,
        @Column(name = "residents_reached") Integer residentsReached,
        @JdbcTypeCode(SqlTypes.JSON) List<Programme> programmes,
        @Enumerated(EnumType.STRING) @Column(name = "intervention_kind") InterventionKind interventionKind,
        @Column(name = "document_number") String documentNumber,
        Boolean executed) {

    void check() {
        Office.inOrder("on", heldOn, "until", heldUntil);
        if ((kind == Kind.INTERVENTION) != (interventionKind != null)) {
            throw Refusal.unprocessable("activity-intervention-kind").field("interventionKind");
        }
        if (executed != null && kind != Kind.DISTRICT_PLAN) {
            throw Refusal.unprocessable("activity-executed-elsewhere").field("executed");
        }
        if (kind == Kind.DISTRICT_PLAN && (districtCode == null || communeCode != null)) {
            throw Refusal.unprocessable("activity-plan-of-a-district").field("districtCode");
        }
        if ((kind == Kind.DISTRICT_PLAN || kind == Kind.DOCUMENT) && documentNumber == null) {
            throw Refusal.unprocessable("activity-without-number").field("documentNumber");
        }
    }
}
