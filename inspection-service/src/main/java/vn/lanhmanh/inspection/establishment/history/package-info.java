/**
 * The past of the register: who changed which field when, and what the register said on any day. One row per write,
 * added in the transaction of the write. Publishes and hears nothing.
 */
package vn.lanhmanh.inspection.establishment.history;
