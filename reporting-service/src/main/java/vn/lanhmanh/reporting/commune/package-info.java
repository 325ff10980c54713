/**
 * What the communes are: their yearly classification as healthy, and the dated flags that call for attention. Publishes
 * {@code commune.flagged}.
 */
package vn.lanhmanh.reporting.commune;
