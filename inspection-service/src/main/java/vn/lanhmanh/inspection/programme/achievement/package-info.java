/** What the teams have achieved of their targets: told of completed inspections, counted live. */
package vn.lanhmanh.inspection.programme.achievement;
