/** Who of a team may be present at an inspection: member, trained where the site asks for it, free of conflicts. */
package vn.lanhmanh.inspection.attendance;
