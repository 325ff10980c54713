/**
 * The lists for the head of inspection: what is overdue, ends soon or was never looked at, how far the programmes are,
 * and the numbers of all of them. Reads the tables of the other features; publishes nothing.
 */
package vn.lanhmanh.inspection.watchlist;
