/**
 * The quarterly health checks of workers: done or not, and of how many; never a result (Decree 178/2004, Art. 11).
 * Publishes and hears nothing.
 */
package vn.lanhmanh.inspection.establishment.healthcheck;
