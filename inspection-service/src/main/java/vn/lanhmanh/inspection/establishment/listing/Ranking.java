package vn.lanhmanh.inspection.establishment.listing;

import java.time.LocalDate;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * What lists are ordered by besides code and name. Queries of their own keep it, so that no write of the aggregate takes
 * back what they found.
 *
 * @param riskRank the score with the order turned round: the highest risk first
 * @param inspectedRank the last inspection, before all others for an establishment that never had one
 */
@Embeddable
public record Ranking(
        @Column(insertable = false, updatable = false) int riskScore,
        @Column(insertable = false, updatable = false) int riskRank,
        @Column(insertable = false, updatable = false) LocalDate lastInspectedOn,
        @Column(insertable = false, updatable = false) LocalDate inspectedRank) {}
