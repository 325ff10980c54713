/** Side-by-side measurements: a service under load beside the same statements sent to its database alone. */
package vn.lanhmanh.bench;
