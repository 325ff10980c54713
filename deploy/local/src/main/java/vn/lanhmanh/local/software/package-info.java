/** The repository on this machine and the software its build brought: unpacked once, used by every start and test. */
package vn.lanhmanh.local.software;
