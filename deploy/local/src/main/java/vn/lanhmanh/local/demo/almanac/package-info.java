/** What the demo is told from: tables among the resources, chance that always falls the same way, the working days of 2020. */
package vn.lanhmanh.local.demo.almanac;
