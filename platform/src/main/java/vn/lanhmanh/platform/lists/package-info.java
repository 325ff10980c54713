/** How every service reads lists: only the conditions asked for, within the caller's area, the newest first. */
package vn.lanhmanh.platform.lists;
