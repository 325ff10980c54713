/** Which service answers for which path: by the first segment after {@code /v1/}, from configuration. */
package vn.lanhmanh.gateway.route;
