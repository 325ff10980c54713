package vn.lanhmanh.casework.tip;

import java.time.LocalDate;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;

import vn.lanhmanh.platform.events.Fact;

/** What a tip tells other services. */
public sealed interface TipEvent extends Fact {

    /** The outcome of a verification; heard as a ground for an unscheduled inspection. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Verified(
            UUID tipId,
            Tip.Kind kind,
            Tip.Channel channel,
            String communeCode,
            String districtCode,
            UUID establishmentId,
            LocalDate receivedOn,
            LocalDate verifiedOn,
            boolean wellFounded,
            boolean inspectionRequested)
            implements TipEvent {

        static Verified of(Tip tip) {
            var told = tip.registration();
            return new Verified(
                    tip.id(),
                    told.kind(),
                    told.channel(),
                    told.communeCode(),
                    told.districtCode(),
                    tip.registration().standingEstablishmentId(),
                    told.receivedOn(),
                    tip.verifiedOn(),
                    tip.state() == Tip.State.VERIFIED,
                    tip.inspectionRequested());
        }

        @Override
        public String type() {
            return "tip.verified.v1";
        }

        @Override
        public UUID aggregateId() {
            return tipId;
        }
    }
}
