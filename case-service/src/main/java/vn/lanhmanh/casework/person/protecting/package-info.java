/**
 * The tasks that open for a minor who sold and for a victim: who acted, what was done, how it ended. Publishes
 * protection.opened and protection.started; listens to nothing.
 */
package vn.lanhmanh.casework.person.protecting;
