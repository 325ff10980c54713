/**
 * Visits recorded without a connection and sent as one document later, under an id the client made. Twice sent is once
 * stored; what happened meanwhile is never overwritten but shown as a conflict.
 */
package vn.lanhmanh.inspection.fieldcapture;
