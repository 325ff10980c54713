/**
 * Who must be protected before anybody is sanctioned: age bands on the day of the act, screenings for victims, the
 * shield. Publishes nothing; listens to nothing.
 */
package vn.lanhmanh.casework.protection;
