/**
 * The standing of each establishment: its risk score as lists and proposals are ordered by, kept fresh by whatever
 * changes it and by a round of all establishments a day. Publishes nothing.
 */
package vn.lanhmanh.inspection.riskstanding;
