/**
 * Takes the facts of the inspection-service and the case-service in, one row each, as told. Listens to establishment.*,
 * programme.approved, inspection.completed, violation.found, sector-inspection.completed, sector-violation.found,
 * remedy.*, team.*, tip.verified, case.*, ring.* and sanction.*.
 */
package vn.lanhmanh.reporting.hearing;
