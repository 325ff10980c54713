/**
 * The written report that the leader owes his head and the chair of the People's Committee after an unscheduled
 * inspection (Circular 05/2006/TT-BLĐTBXH, part 2), as a task with a due date.
 */
package vn.lanhmanh.inspection.writtenreport;
