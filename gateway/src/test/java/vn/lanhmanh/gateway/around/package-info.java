/** What stands around the gateway in its tests: services that echo, and an issuer of signed tokens. */
package vn.lanhmanh.gateway.around;
