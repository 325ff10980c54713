/** What every desk of the service shares: the business day, the caller's reach, and how a write is closed. */
package vn.lanhmanh.inspection.office;
