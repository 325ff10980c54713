/**
 * Persons concerned in a case: a pseudonym, a role and an age band in the clear, the identity sealed under a key of its
 * own and read with a permission, a purpose and an own case only. Publishes nothing; listens to nothing.
 */
package vn.lanhmanh.casework.person;
