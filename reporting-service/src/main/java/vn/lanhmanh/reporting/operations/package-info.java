/** What an operator and an auditor see of this service: parked events and the audit trail. */
package vn.lanhmanh.reporting.operations;
