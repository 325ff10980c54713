/**
 * The province's consolidation of a period: frozen figures of the accepted reports with where each comes from, and who
 * is missing. Publishes consolidation.issued.
 */
package vn.lanhmanh.reporting.consolidation;
