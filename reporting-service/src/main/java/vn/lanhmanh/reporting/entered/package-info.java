/** How figures ask for what the units entered or owe, and the rows that each such figure opens down to. */
package vn.lanhmanh.reporting.entered;
