/** Numbers and sources of the rules on teams and their inspections: a data file with validity that a site may replace. */
package vn.lanhmanh.inspection.rule;
