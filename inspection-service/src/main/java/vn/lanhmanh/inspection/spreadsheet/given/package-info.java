/** Tables that people are given, in the form they ask for or accept. */
package vn.lanhmanh.inspection.spreadsheet.given;
