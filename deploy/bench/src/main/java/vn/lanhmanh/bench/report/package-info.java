/** What was measured, beside its aims. */
package vn.lanhmanh.bench.report;
