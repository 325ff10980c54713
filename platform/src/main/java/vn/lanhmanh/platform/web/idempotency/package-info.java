/** POST made repeatable: the answer to an Idempotency-Key is kept in the transaction that did the work. */
package vn.lanhmanh.platform.web.idempotency;
