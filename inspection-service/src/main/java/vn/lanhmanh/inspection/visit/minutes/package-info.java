/** The minutes of an inspection ({@code biên bản kiểm tra}); not those of an administrative violation. */
package vn.lanhmanh.inspection.visit.minutes;
