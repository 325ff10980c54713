/**
 * Entering many establishments as a list says them: each is found by its code, else its tax code, else its name in its
 * commune, and only what differs is written. Publishes what {@code establishment} publishes; listens to nothing.
 */
package vn.lanhmanh.inspection.enrolment;
