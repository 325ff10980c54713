/** Tables that people send as CSV or XLSX, read row by row and guarded against files that are not what they seem. */
package vn.lanhmanh.inspection.spreadsheet;
