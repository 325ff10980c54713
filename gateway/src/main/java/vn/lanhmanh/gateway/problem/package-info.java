/**
 * The gateway's own refusals: stable types, texts in Vietnamese and English, one way to answer with them.
 * Every answer is {@code application/problem+json} (RFC 9457) and never says anything about the inside.
 */
package vn.lanhmanh.gateway.problem;
