/**
 * The inspection of an establishment by a Team 178 ({@code kiểm tra}), from plan to numbered minutes (Circular
 * 05/2006/TT-BLĐTBXH, part 2). Publishes {@code inspection.completed} and {@code violation.found}; what became of the
 * cases is heard by {@code caseoutcome}.
 */
package vn.lanhmanh.inspection.visit;
