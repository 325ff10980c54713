/**
 * Tips and denunciations: content and informant are sealed, the informant is read by the intake officer alone, a
 * tracking code tells the state to whoever holds it. Publishes tip.verified; listens to nothing.
 */
package vn.lanhmanh.casework.tip;
