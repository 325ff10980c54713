/** What the tests of this service stand on: its real parts, and callers who speak to it. */
package vn.lanhmanh.reporting.around;
