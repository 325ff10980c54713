/**
 * Cases: opened from findings of an inspection or by an investigator, answered for signs of a crime before any sanction,
 * transferred or concluded with a lawful outcome, and reopened where that falls. Publishes case.opened, case.classified,
 * case.concluded.
 */
package vn.lanhmanh.casework.casefile;
