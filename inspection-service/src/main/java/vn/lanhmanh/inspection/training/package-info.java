/** The latest training of each officer, as {@code officer.trained} tells it; members of teams are linked to officers. */
package vn.lanhmanh.inspection.training;
