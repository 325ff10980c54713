/**
 * Who must be protected before anybody is sanctioned: age bands on the day of the act, screenings for victims, the tasks
 * that open for a minor or a victim. Publishes nothing; listens to nothing.
 */
package vn.lanhmanh.casework.protection;
