/**
 * The obligations of the plan, a row each, and how far every leading unit is with its part. Takes its rows from a
 * loaded plan; publishes nothing.
 */
package vn.lanhmanh.reporting.task;
