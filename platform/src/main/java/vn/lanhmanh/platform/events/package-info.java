/**
 * Facts between services: they leave through the outbox and the relay, they enter through the reader and the inbox,
 * and what cannot be taken in is parked until somebody releases it. Nothing else touches Kafka.
 */
package vn.lanhmanh.platform.events;
