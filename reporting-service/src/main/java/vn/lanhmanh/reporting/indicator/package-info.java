/** The indicators as a caller may see them: of the own area, small numbers of persons withheld. Publishes nothing. */
package vn.lanhmanh.reporting.indicator;
