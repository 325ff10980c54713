/** The whole system on one machine: its settings, its start and its end, for the command line and for tests. */
package vn.lanhmanh.local;
