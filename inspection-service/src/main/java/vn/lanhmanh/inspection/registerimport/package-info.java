/**
 * Import of establishments from a table: checked as a whole when it is sent, then entered row by row as a job that
 * tells what became of each row. Publishes what {@code establishment} publishes; listens to nothing.
 */
package vn.lanhmanh.inspection.registerimport;
