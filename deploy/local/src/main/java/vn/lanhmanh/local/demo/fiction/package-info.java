/** What the demo year is made of: tables and seeded chance, the same at each play, every name telling that it is invented. */
package vn.lanhmanh.local.demo.fiction;
