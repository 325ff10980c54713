/**
 * Who calls, for which agency and area, what they may do, and the audit trail of what was done.
 *
 * <p>{@code access/roles.yaml} gives permissions to roles, {@code access/authorization-matrix.yaml} shows them per
 * operation; audit rows are written in the transaction they speak of and chained and signed by the sealer.
 */
package vn.lanhmanh.platform.access;
