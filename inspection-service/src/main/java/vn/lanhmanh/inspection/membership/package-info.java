/** How members join, leave and get their cards; every change is told as {@code team.changed} of their team. */
package vn.lanhmanh.inspection.membership;
