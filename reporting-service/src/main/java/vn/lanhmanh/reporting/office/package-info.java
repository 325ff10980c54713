/** What every desk of the service shares: the business day, the caller's unit and area, and how a write is closed. */
package vn.lanhmanh.reporting.office;
