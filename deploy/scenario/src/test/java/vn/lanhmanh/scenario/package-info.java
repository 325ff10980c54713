/** The system end to end: through the gateway, with real tokens, databases and topics. */
package vn.lanhmanh.scenario;
