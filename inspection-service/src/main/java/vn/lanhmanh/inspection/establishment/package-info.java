/**
 * The register of service establishments (Decree 178/2004, Art. 3). Publishes {@code establishment.registered},
 * {@code establishment.changed} and {@code establishment.closed}; listens to nothing.
 */
package vn.lanhmanh.inspection.establishment;
