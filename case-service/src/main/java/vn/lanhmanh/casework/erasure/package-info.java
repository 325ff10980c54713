/**
 * The erasure of who somebody is, by a request and another person's confirmation; the case and its figures stay.
 * Publishes nothing; listens to nothing.
 */
package vn.lanhmanh.casework.erasure;
