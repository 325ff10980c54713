/**
 * The way in: every request gets an id, is looked at for what no honest client sends, and is then let through to a
 * page of the gateway, to a service, or turned away with a problem.
 */
package vn.lanhmanh.gateway.door;
