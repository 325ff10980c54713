/**
 * Drafts and decisions that are taken back, and why, which stays sealed until somebody of the case has to know it.
 * Publishes sanction.annulled; listens to nothing.
 */
package vn.lanhmanh.casework.sanction.annulling;
