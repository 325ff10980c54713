/**
 * What an inspection goes through: sections with items, in versions of which one is in force on a day; a published
 * version is never edited, so that each inspection keeps what it was asked. Publishes nothing.
 */
package vn.lanhmanh.inspection.checklist;
