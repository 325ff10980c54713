/** The violations an inspection can find: a list of codes as a data file that a site may replace. */
package vn.lanhmanh.inspection.violation;
