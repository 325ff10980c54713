/** The running system as a test reaches it: callers at the gateway, logins, and the databases and topics behind it. */
package vn.lanhmanh.scenario.world;
