/** Files kept in the database, so that its backup holds them: cut into rows, written and read as streams, never changed. */
package vn.lanhmanh.inspection.attachment;
