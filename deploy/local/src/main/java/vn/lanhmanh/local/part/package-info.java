/** The parts of the system that run as children: PostgreSQL, Kafka, Keycloak and the Quarkus services. */
package vn.lanhmanh.local.part;
