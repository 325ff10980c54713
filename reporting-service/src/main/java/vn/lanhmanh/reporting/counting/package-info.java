/**
 * How every figure is counted, from the facts heard and from what the units entered, and what it is counted from.
 * Publishes nothing; reads what {@code hearing} keeps.
 */
package vn.lanhmanh.reporting.counting;
