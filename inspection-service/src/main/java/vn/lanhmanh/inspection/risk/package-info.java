/**
 * The transparent risk of an establishment: points with their parts, weights from configuration. It is told of
 * inspections, violations, sanctions and tips by the features that know of them; publishes nothing.
 */
package vn.lanhmanh.inspection.risk;
