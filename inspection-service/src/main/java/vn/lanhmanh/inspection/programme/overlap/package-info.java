/** Slots of different teams for the same establishment or enterprise, and who may know of the unannounced ones. */
package vn.lanhmanh.inspection.programme.overlap;
