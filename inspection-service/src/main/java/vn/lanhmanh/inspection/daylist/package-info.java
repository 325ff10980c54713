/** What a team has to know on the way to its visits of a day, in the order of the way. */
package vn.lanhmanh.inspection.daylist;
