package vn.lanhmanh.casework.tip;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import org.hibernate.annotations.Formula;

import vn.lanhmanh.platform.web.Refusal;

/**
 * What is registered of a tip in the clear: codes and dates only.
 *
 * @param mergedInto who stands for the establishment by now, if it was merged: whenever that was heard
 */
@Embeddable
public record Registration(
        @Enumerated(EnumType.STRING) Tip.Kind kind,
        @Enumerated(EnumType.STRING) Tip.Channel channel,
        @Column(name = "received_on") LocalDate receivedOn,
        @Column(name = "commune_code") String communeCode,
        @Column(name = "district_code") String districtCode,
        @Column(name = "establishment_id") UUID establishmentId,
        @Formula("(select k.merged_into from known_establishment k where k.id = establishment_id)") UUID mergedInto) {

    Registration(
            Tip.Kind kind,
            Tip.Channel channel,
            LocalDate receivedOn,
            String communeCode,
            String districtCode,
            UUID establishmentId) {
        this(kind, channel, receivedOn, communeCode, districtCode, establishmentId, null);
    }

    /**
     * Refuses what is no denunciation though it is called one.
     *
     * @throws Refusal {@code denunciation-form} (422): a denunciation comes in writing or in person and is signed by
     *     somebody (Law 25/2018, Art. 22-23, 25)
     */
    void requireForm(boolean identified) {
        boolean inForm = identified && (channel == Tip.Channel.LETTER || channel == Tip.Channel.DIRECT);
        if (kind == Tip.Kind.TO_CAO && !inForm) {
            throw Refusal.unprocessable("denunciation-form")
                    .basis("Điều 22, 23, 25 Luật Tố cáo 25/2018/QH14")
                    .field("kind");
        }
    }

    /** The establishment it names, or the one that stands for it; null where it names a place only. */
    UUID standingEstablishmentId() {
        return mergedInto == null ? establishmentId : mergedInto;
    }
}
