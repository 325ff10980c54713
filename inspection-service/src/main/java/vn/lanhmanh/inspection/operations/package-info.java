/** What the administrator and the auditor see of this service: parked events and the audit trail. */
package vn.lanhmanh.inspection.operations;
