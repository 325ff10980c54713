/** The people who ask, at a fixed rate whatever the answers take, and the figures of their waits. */
package vn.lanhmanh.bench.load;
