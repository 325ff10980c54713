package vn.lanhmanh.inspection.visit.assignment;

import java.time.LocalDate;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** The decision of an agency to inspect in its sector. */
@Embeddable
public record SectorDecision(
        @Enumerated(EnumType.STRING) Sector sector,
        @Column(name = "sector_decision_number") String decisionNumber,
        @Column(name = "sector_decided_on") LocalDate decidedOn) {}
