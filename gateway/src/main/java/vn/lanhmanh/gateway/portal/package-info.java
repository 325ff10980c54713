/**
 * What the gateway shows of the system: an index, one OpenAPI document made of the services' own, its UI at
 * {@code /docs}, and the catalogue of problem types.
 */
package vn.lanhmanh.gateway.portal;
