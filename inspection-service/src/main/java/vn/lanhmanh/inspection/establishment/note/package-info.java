/**
 * Notes of the police on an establishment. Nobody else reads them, each reading is in the audit trail, and no other
 * feature knows of them: not the history, not the search, not an export, no fact.
 */
package vn.lanhmanh.inspection.establishment.note;
