/** Who is present at an inspection; what was recorded before a correction stays beside it. */
package vn.lanhmanh.inspection.visit.presence;
