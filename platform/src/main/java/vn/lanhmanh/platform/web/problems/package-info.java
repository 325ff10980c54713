/** The words of refusals (RFC 9457), in Vietnamese and English, and what each kind of failure is called. */
package vn.lanhmanh.platform.web.problems;
