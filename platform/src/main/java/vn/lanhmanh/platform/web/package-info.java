/**
 * How every service speaks HTTP: problems in Vietnamese and English, pages with signed cursors, ETag and If-Match,
 * Idempotency-Key, and the database lock behind whatever must happen once among several instances.
 */
package vn.lanhmanh.platform.web;
