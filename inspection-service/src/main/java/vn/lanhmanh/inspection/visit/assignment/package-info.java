/** Why an inspection takes place, and who carries it out. */
package vn.lanhmanh.inspection.visit.assignment;
