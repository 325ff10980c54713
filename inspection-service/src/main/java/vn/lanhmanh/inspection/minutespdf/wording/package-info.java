/** What the papers of an inspection say: its record, the register and the team in the words of official documents. */
package vn.lanhmanh.inspection.minutespdf.wording;
