/**
 * Takes the facts of the inspection-service and the case-service in, one row each, as told. Listens to establishment.*,
 * programme.approved, inspection.completed, violation.found and .withdrawn, sector-inspection.completed,
 * sector-violation.found, remedy.*, team.*, tip.verified, case.*, violation-minutes.made, ring.*, sanction.* and protection.*.
 */
package vn.lanhmanh.reporting.hearing;
