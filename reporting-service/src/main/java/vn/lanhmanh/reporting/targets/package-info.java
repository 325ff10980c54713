/**
 * The targets of a plan, live: each figure with what it is made of, who has not reported, and the facts it opens down
 * to. Publishes nothing.
 */
package vn.lanhmanh.reporting.targets;
