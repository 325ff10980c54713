/**
 * Reporting periods of a plan and who owes a report of each. Takes them from a loaded plan; closed, they take no report
 * any more. Publishes nothing.
 */
package vn.lanhmanh.reporting.period;
