package vn.lanhmanh.inspection.establishment.listing;

import java.time.LocalDate;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;

import vn.lanhmanh.inspection.establishment.EstablishmentKind;
import vn.lanhmanh.inspection.establishment.EstablishmentState;
import vn.lanhmanh.inspection.establishment.Paper.PaperType;
import vn.lanhmanh.platform.reference.Folding;

/**
 * What a list of the register may ask for; null asks for nothing.
 *
 * @param q beginnings of words of name, address, code or tax code; where none begins so, what is like it
 * @param code the very code; that of a merged establishment finds the one that stands for it, or it alone where that one
 *     is out of reach
 * @param state merged establishments are listed only where they are asked for
 * @param paperExpiringBefore a type of paper has run out by then and no later one of the type is there
 * @param paperType which type that is, any if absent; never without that day
 * @param notInspectedSince the last inspection is before that day, or never was
 */
public record Criteria(
        @QueryParam("q") @Size(max = 200) String q,
        @QueryParam("code") @Pattern(regexp = "\\w{1,20}") String code,
        @QueryParam("commune") @Pattern(regexp = "\\w{1,10}") String commune,
        @QueryParam("district") @Pattern(regexp = "\\w{1,10}") String district,
        @QueryParam("kind") EstablishmentKind kind,
        @QueryParam("state") EstablishmentState state,
        @QueryParam("conditionalBusiness") Boolean conditionalBusiness,
        @QueryParam("atRisk") Boolean atRisk,
        @QueryParam("highRisk") Boolean highRisk,
        @QueryParam("paperExpiringBefore") LocalDate paperExpiringBefore,
        @QueryParam("paperType") PaperType paperType,
        @QueryParam("neverInspected") Boolean neverInspected,
        @QueryParam("notInspectedSince") LocalDate notInspectedSince,
        @QueryParam("minRisk") @PositiveOrZero Integer minRisk,
        @QueryParam("sort") @DefaultValue("CODE") Order sort) {

    /** What was typed, folded; empty for nothing. */
    String typed() {
        return q == null ? "" : Folding.fold(q);
    }

    Integer minRank() {
        return minRisk == null ? null : -minRisk;
    }
}
