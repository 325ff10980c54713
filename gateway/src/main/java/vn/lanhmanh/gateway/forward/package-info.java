/**
 * Carries a request to its service and the answer back, streaming both: limits, timeouts, a circuit per service,
 * clean headers. A service that is down costs only its own paths.
 */
package vn.lanhmanh.gateway.forward;
