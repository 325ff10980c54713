/**
 * The minutes of an inspection ({@code biên bản kiểm tra}) as a document in the layout of Decree 30/2020/NĐ-CP: made once
 * from the record, kept with its hash, never changed. Publishes nothing, hears nothing.
 */
package vn.lanhmanh.inspection.minutespdf;
