/**
 * Turns away requests whose token cannot be good before they cost a service anything. It saves work, it protects
 * nothing: every service checks the token and the permissions again.
 */
package vn.lanhmanh.gateway.token;
