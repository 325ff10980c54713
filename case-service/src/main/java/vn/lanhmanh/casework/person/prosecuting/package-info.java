/**
 * Whom of a case the file that was sent to the criminal bodies accuses. Publishes suspect.named; listens to nothing.
 */
package vn.lanhmanh.casework.person.prosecuting;
