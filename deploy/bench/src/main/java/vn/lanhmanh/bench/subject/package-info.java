/** What is measured, each subject beside the same statements sent to the database alone. */
package vn.lanhmanh.bench.subject;
