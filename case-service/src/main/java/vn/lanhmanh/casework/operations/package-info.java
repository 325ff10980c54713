/** The running of the service: parked events for the administrator, the audit trail for the auditor. */
package vn.lanhmanh.casework.operations;
