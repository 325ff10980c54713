package vn.lanhmanh.casework.violation;

import java.time.LocalDate;
import java.util.List;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Null;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.annotation.JsonInclude;

import vn.lanhmanh.casework.law.Rules;
import vn.lanhmanh.platform.web.Refusal;

/**
 * What the minutes tell in words and names (Law 15/2012, Art. 58); always sealed.
 *
 * @param refusalReason told beside the narrative, not in it; so are the witnesses
 * @param authorityRepresentative name of the representative of the local authority who signs instead of witnesses
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Narrative(
        @Size(max = 300) String place,
        @Size(max = 200) String makerName,
        @Size(max = 300) String actPlace,
        @Size(max = 2_000) String preventiveMeasures,
        @Size(max = 2_000) String exhibits,
        @Size(max = 5_000) String statement,
        @Size(max = 300) String explanationReceiver,
        @Size(max = 200) String authorityRepresentative,
        @Null @Schema(hidden = true) String refusalReason,
        @Null @Schema(hidden = true) List<Witness> witnesses) {

    static final Narrative EMPTY = new Narrative(null, null, null, null, null, null, null, null, null, null);

    /** Somebody who attests, was harmed, or saw. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Witness(@NotBlank @Size(max = 200) String fullName, @Size(max = 300) String address) {}

    /** The same with what is said beside it. */
    Narrative with(String refusal, List<Witness> signing) {
        return new Narrative(
                place,
                makerName,
                actPlace,
                preventiveMeasures,
                exhibits,
                statement,
                explanationReceiver,
                authorityRepresentative,
                refusal,
                signing);
    }

    /** Refuses a refused signature without its reason, or with nobody to sign in its place. */
    void checkRefusedSignature(Rules rules, LocalDate madeOn) {
        var rule = rules.require(Rules.Rule.WITNESSES_OF_REFUSED_SIGNATURE, madeOn);
        int present = witnesses == null ? 0 : witnesses.size();
        boolean signedInPlace = authorityRepresentative != null || present >= rule.whole();
        if (refusalReason == null || refusalReason.isBlank() || !signedInPlace) {
            throw Refusal.unprocessable("refused-signature", rule.value())
                    .basis(rule.basis())
                    .field("witnesses");
        }
    }

    /** Never the values, should the record ever meet a log. */
    @Override
    public String toString() {
        return "Narrative[sealed]";
    }
}
