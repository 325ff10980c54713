/**
 * The catalogue of indicators and the figures counted from heard facts and entered records, each opening down to what
 * it was counted from. Publishes nothing.
 */
package vn.lanhmanh.reporting.indicator;
