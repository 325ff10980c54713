/** Corrections of completed inspections: added records, the numbered minutes stay as they are. */
package vn.lanhmanh.inspection.visit.correction;
