/**
 * The inspection of an establishment by a Team 178 ({@code kiểm tra}), from plan to numbered minutes (Circular
 * 05/2006/TT-BLĐTBXH, part 2). Publishes {@code inspection.completed}, {@code violation.found} and, for corrections,
 * {@code violation.withdrawn}; what became of the cases is heard by {@code caseoutcome}.
 */
package vn.lanhmanh.inspection.visit;
