/**
 * Conflicts of interest: a member declares, or the team declares for the member, that an establishment is too close;
 * until withdrawn this bars the member from inspecting it and from deciding on it. Publishes nothing.
 */
package vn.lanhmanh.inspection.conflict;
