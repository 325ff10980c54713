/**
 * Minutes of administrative violations (Law 15/2012, Art. 57-58): they start the legal clocks. Publishes
 * violation-minutes.made.
 */
package vn.lanhmanh.casework.violation;
