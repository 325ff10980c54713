/** Marked values in personal fields, and the search for them wherever they must not be. */
package vn.lanhmanh.scenario.canary;
