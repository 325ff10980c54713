/**
 * Corrections of completed inspections: added records, the numbered minutes stay as they are. One about the findings may add
 * and withdraw some, which {@code violation.found} and {@code violation.withdrawn} tell.
 */
package vn.lanhmanh.inspection.visit.correction;
