/** What became of the cases that inspections opened; hears {@code case.opened}, {@code .classified}, {@code .concluded}. */
package vn.lanhmanh.inspection.caseoutcome;
