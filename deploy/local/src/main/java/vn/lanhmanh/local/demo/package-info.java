/** Plays the year 2020 through the public API with real tokens; what it tells is invented and says so. */
package vn.lanhmanh.local.demo;
