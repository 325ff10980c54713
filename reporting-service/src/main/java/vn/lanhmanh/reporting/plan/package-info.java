/**
 * The yearly plan: read from a file, checked row by row, loaded as a draft and published. Publishes plan.published;
 * tells the other features of the service about a loaded plan, so that each takes its part.
 */
package vn.lanhmanh.reporting.plan;
