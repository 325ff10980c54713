/** The whole system on one machine: its start and its end, for the command line and for tests. */
package vn.lanhmanh.local;
