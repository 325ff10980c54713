/** What a service's tests stand on: real PostgreSQL and Kafka, signed tokens, and checks that all services share. */
package vn.lanhmanh.local.testing;
