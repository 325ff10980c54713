/** The inspections that never were, with what they found and what was recommended. */
package vn.lanhmanh.local.demo.fiction.visit;
