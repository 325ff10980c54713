/**
 * What each paper of an inspection says, kept in the transaction that makes it true: a completion keeps the minutes, a
 * correction its annex. However late a document is asked for, it says the same. Publishes nothing, hears nothing.
 */
package vn.lanhmanh.inspection.minutespdf.content;
