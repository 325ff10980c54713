/**
 * The units' reports of a period: prefilled, completed, approved, sent, returned or accepted, and who has sent one.
 * Publishes report.submitted, report.returned and report.accepted.
 */
package vn.lanhmanh.reporting.report;
