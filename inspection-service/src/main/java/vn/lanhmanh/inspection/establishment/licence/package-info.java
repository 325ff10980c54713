/**
 * Licences that sanctions take away for a time (tước quyền sử dụng), beside the papers of their establishments: told by
 * {@code sanction.issued} and {@code sanction.annulled}, confirmed from the decision by whoever keeps the register. What
 * follows for the papers is told by {@code establishment.changed}.
 */
package vn.lanhmanh.inspection.establishment.licence;
