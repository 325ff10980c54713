/**
 * The officers directly engaged, by unit and date, and the classes that train them. Publishes {@code officer.trained};
 * an officer's name is seen by the own unit and the consolidator alone.
 */
package vn.lanhmanh.reporting.training;
