/**
 * Whom of a case the file that was sent to the criminal bodies accuses. Publishes suspect.named and
 * suspect.cleared; listens to nothing.
 */
package vn.lanhmanh.casework.person.prosecuting;
