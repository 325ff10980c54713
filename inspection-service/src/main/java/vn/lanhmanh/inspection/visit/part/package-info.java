/** The checklist that an inspection uses, its answers, and the part of each agency, which that agency closes. */
package vn.lanhmanh.inspection.visit.part;
