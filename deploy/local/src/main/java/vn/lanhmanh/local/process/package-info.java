/** Child processes with a pid file and a log: started, watched, paused, killed, and never left behind by a test. */
package vn.lanhmanh.local.process;
