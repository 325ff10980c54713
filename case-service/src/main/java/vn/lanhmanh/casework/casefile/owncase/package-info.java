/** Whose case it is: what is sealed in a case is opened to those who work on it. Publishes nothing; listens to nothing. */
package vn.lanhmanh.casework.casefile.owncase;
