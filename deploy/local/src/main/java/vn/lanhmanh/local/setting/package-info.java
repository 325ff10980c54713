/** What the environment may change of the local system, checked and kept for the commands after the start. */
package vn.lanhmanh.local.setting;
