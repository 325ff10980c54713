/**
 * The legal clocks: time limits as dated data, counted by the rules of the law over a calendar of working days, and the
 * deadlines kept for each tip, minutes and sanction. Publishes nothing; listens to nothing.
 */
package vn.lanhmanh.casework.deadline;
