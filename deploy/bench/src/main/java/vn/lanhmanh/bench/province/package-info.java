/** The data: one of each thing written by the service itself, and a province filled with its like. */
package vn.lanhmanh.bench.province;
