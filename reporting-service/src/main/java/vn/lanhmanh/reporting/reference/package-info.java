/** The administrative units and agencies over HTTP, as they were valid on the day asked for. */
package vn.lanhmanh.reporting.reference;
